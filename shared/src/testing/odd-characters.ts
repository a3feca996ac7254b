type Named = [name: string, text: string]

const named = (codes: number[]): Named[] =>
  codes.map((code) => [`U+${code.toString(16).toUpperCase().padStart(4, '0')}`, String.fromCodePoint(code)])

/** Everything that ends a line somewhere. */
export const lineEnds = ['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']

/** Characters that no reader sees, and that do harm or nothing. */
export const unseenCharacters: Named[] = named([
  0, 1, 7, 8, 0x0e, 0x1b, 0x1f, 0x7f, 0x80, 0x9f, 0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c,
  0x202d, 0x202e, 0x2060, 0x2061, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0x206f, 0xfeff, 0xfff9,
  0xfffb, 0xfffc, 0xfdd0, 0xfdef, 0xfffe, 0xffff, 0x1fffe, 0x10ffff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe0001,
  0xe0020, 0xe0041, 0xe007f,
])

/** Texts that somebody may need, however rare they are. */
export const keptTexts: Named[] = [
  ['a family joined of four', '👨‍👩‍👧‍👦'],
  ['a sign in its coloured form', '❤️'],
  ['a rare character of a name', '𠮷'],
  ['a character of extension G', '𰻝'],
  ['a variant of a character of a name', '葛\u{e0100}'],
  ['a variant by the standard', '㐂\ufe00'],
  ['a letter with two marks', 'e\u0323\u0302'],
  ['pinyin with its tone', 'nǚ'],
  ['Mongolian with its own separator', 'ᠠᠪᠤ\u180eᠠ'],
  ['Persian with a space of no width', 'می\u200cخواهم'],
  ['a character of a private use', '\ue000'],
  ['one that Unicode does not have yet', '\u{32400}'],
  ['an ideographic space between', '甲　乙'],
  ['a space that does not break', '5\u00a0人'],
]

/** What looks like nothing: white space of every kind, fillers, joiners, marks without a letter. */
export const nothings: Named[] = named([
  0x20, 0xa0, 0x1680, 0x2000, 0x2003, 0x2009, 0x200a, 0x202f, 0x205f, 0x3000, 0x09, 0x0a, 0x2028, 0x200b,
  0x200c, 0x200d, 0xad, 0x34f, 0x115f, 0x1160, 0x17b4, 0x180b, 0x180e, 0x2800, 0x3164, 0xfe0f, 0xfeff, 0xffa0,
  0xe0100, 0xe0020, 0x301,
])
