/** JSON-LD as the text of a `script` element: whatever is in it, it cannot end the element or open a comment. */
export const toJsonLdText = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')
