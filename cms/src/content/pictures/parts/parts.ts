/**
 * A stretch of a picture's file. `image` is what the picture is drawn from; `pixels` is that of it which is compressed, so
 * that any bytes may occur; `words` is what cameras and programs wrote beside it: place, people, programs, thumbnails.
 */
export type Part = { role: 'image' | 'pixels' | 'words'; bytes: Buffer }

/** A file in its parts, and whatever follows the picture. */
export type Parts = { parts: Part[]; rest: Buffer }
