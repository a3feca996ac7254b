declare module 'subset-font' {
  /** A font with the glyphs of a text alone. */
  const subsetFont: (
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2' },
  ) => Promise<Uint8Array>
  // What it exports is not ours to name.
  // eslint-disable-next-line no-restricted-syntax
  export default subsetFont
}
