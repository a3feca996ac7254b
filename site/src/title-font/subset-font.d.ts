declare module 'subset-font' {
  // What it exports is not ours to name.
  // eslint-disable-next-line no-restricted-syntax
  /** A font with the glyphs of a text alone. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Uint8Array>
}
