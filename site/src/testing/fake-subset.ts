/** What stands for the font of a glyph set. */
export const toFakeSubset = (glyphs: string): Promise<Uint8Array> =>
  Promise.resolve(new TextEncoder().encode(`font of ${glyphs}`))
