const ends = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g

/**
 * What no reader sees and no text needs: control characters, overrides, embeddings, isolates and marks of direction
 * (they turn the numbers beside them around), zero-width spaces, byte order marks, soft hyphens, tags, annotations,
 * lone surrogates and what is no character. Joiners, variation selectors and combining marks are letters' own, and
 * what this program's Unicode does not know yet may be a rare one.
 */
const unseen =
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufff9-\ufffc\p{Cs}\p{Noncharacter_Code_Point}]|(?![\u180e\u200c\u200d])(?=\p{Default_Ignorable_Code_Point})[\p{Cf}\p{Cn}]/gu

// U+2800 is a pattern of Braille without a dot. Fillers of Hangul are letters, and ignorable.
const seen =
  /[^\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\ufffc]/u

/** A text of several lines: every kind of line end is `\n`, and what no reader sees is gone. */
export const toLines = (text: string): string => text.replace(ends, '\n').replace(unseen, '')

/** A text of one line: line ends and tabs are spaces, and what no reader sees is gone. */
export const toOneLine = (text: string): string =>
  text.replace(ends, ' ').replaceAll('\t', ' ').replace(unseen, '')

/** Whether there is anything in a text that a reader sees: white space, joiners and fillers alone are nothing. */
export const isVisible = (text: string): boolean => seen.test(text)
