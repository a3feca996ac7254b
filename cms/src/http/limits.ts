const MiB = 1024 * 1024

/**
 * The largest document, in bytes of its JSON: what is saved, previewed and published is held to this one bound, and the
 * form says so before it is reached. MongoDB keeps no document of more than 16 MiB.
 */
export const largestDocument = 8 * MiB

/** The body of a request with a document in it: also how the request names it, and what it started from. */
export const largeBody = largestDocument + 64 * 1024

/** A call of a server function, which brings a form with each value as it is and as it was, and the marks of its fields. */
export const largestCall = 4 * largestDocument

/** As people are told. A Han character takes three bytes. */
export const largestInWords = `${largestDocument / MiB} MB，大约 200 万字`
