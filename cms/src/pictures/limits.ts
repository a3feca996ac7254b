/** The largest picture that is taken in, in bytes. */
export const largestFile = 25 * 1024 * 1024

/** The most pixels that are decoded. */
export const mostPixels = 80_000_000

/** The kinds of picture that are taken in. */
export const mimeTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif']
