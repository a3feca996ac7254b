/** The largest picture that is taken in, in bytes. */
export const largestFile = 25 * 1024 * 1024

/** The most pixels that are decoded. */
export const mostPixels = 80_000_000

/** The widths of what readers get, in pixels, where the picture is as wide. */
export const widths = [480, 960, 1600]

/** The most pixels from top to bottom that all formats can hold; WebP holds the fewest. */
export const mostRows = 16_383

/** The kinds of picture that are taken in. */
export const mimeTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif']
