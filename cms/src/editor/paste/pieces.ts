import { toOneLine } from '@xiezou/shared'

/** How a piece of text looks, and where it leads. */
export type Look = { strong: boolean; emphasis: boolean; url: string | null }

/**
 * Characters of one look; `isKept` where white space is the writer's own. A line end is a piece of its own, and so is a
 * gap: there something was left out, or stood apart only by how it looked.
 */
export type Piece = (Look & { text: string; isKept: boolean }) | { isEnd: true } | { gap: Gap }

/** Why pieces are apart: something stood between them, or they only stood in boxes of their own. */
export type Gap = 'left-out' | 'boxes'

/** A line of text after the rules of white space. `\n` is a line end. */
export type Run = Look & { text: string }

const space = /[ \t\r\n\f]/
const separator = /[\v\u0085\u2028\u2029]/
const edge = /[ \t\u00a0\u3000]/
// Ambiguous marks count as Chinese: “ ” ‘ ’ — … ·
const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60“”‘’—…·]/u

// Over a gap, two of these would make one number of two.
const ofNumber: Record<Gap, RegExp> = {
  'left-out': /[\p{Nd}.,．%〇零一二两三四五六七八九十百千万亿]/u,
  boxes: /\p{Nd}/u,
}

type Character = { character: string; look: Look }

const isSame = (a: Look, b: Look): boolean =>
  a.strong === b.strong && a.emphasis === b.emphasis && a.url === b.url

const toRunsOf = (characters: Character[]): Run[] => {
  const runs: Run[] = []
  for (const { character, look } of characters) {
    const last = runs.at(-1)
    // A line end has no look of its own, but it ends a link.
    if (last !== undefined && (isSame(last, look) || (character === '\n' && last.url === null)))
      last.text += character
    else runs.push({ ...look, text: character })
  }
  return runs
}

const trimEnd = (characters: Character[]): void => {
  while (characters.length > 0 && edge.test(characters.at(-1)?.character ?? '')) characters.pop()
}

const plain: Look = { strong: false, emphasis: false, url: null }

/**
 * The lines of a block, with their white space as a reader of the page would see it, paragraphs apart:
 * - white space of the source is one space; between two wide characters, where it holds a line end, it is nothing,
 *   since Word breaks its lines in the middle of Chinese sentences (CSS Text 3, segment breaks);
 * - a no-break space is a space; a separator of lines or paragraphs ends a line; what no reader sees is nothing; an ideographic space within a line stays;
 * - a gap is a space where a number would run into another one;
 * - white space at either end of a line is layout, and gone;
 * - two line ends or more in a row begin a new paragraph.
 */
export const toLines = (pieces: Piece[]): Run[][] => {
  const lines: Character[][] = []
  let line: Character[] = []
  let pending: { look: Look; hasBreak: boolean } | null = null
  let ends = 0
  let gap: Gap | null = null

  const add = (character: string, look: Look): void => {
    const last = line.at(-1)
    const isGap = gap !== null && ofNumber[gap].test(last?.character ?? '') && ofNumber[gap].test(character)
    gap = null
    const isJoined = pending?.hasBreak === true && wide.test(last?.character ?? '') && wide.test(character)
    if (pending !== null && last !== undefined && !isJoined && ends === 0)
      line.push({ character: ' ', look: pending.look })
    else if (isGap && ends === 0 && last !== undefined) line.push({ character: ' ', look: plain })
    pending = null
    if (ends > 0) {
      if (edge.test(character)) return
      if (ends > 1) {
        lines.push(line)
        line = []
      } else if (line.length > 0) line.push({ character: '\n', look: plain })
      ends = 0
    }
    if (line.length > 0 || !edge.test(character)) line.push({ character, look })
  }

  const endLine = (): void => {
    pending = null
    trimEnd(line)
    if (line.length > 0) ends += 1
  }

  for (const piece of pieces) {
    if ('gap' in piece) {
      if (gap !== 'left-out') gap = piece.gap
      continue
    }
    if ('isEnd' in piece) {
      endLine()
      continue
    }
    for (const character of piece.text) {
      if (toOneLine(character) === '') continue
      if (separator.test(character)) endLine()
      else if (character === '\u00a0') add(' ', piece)
      else if (!piece.isKept && space.test(character)) {
        pending ??= { look: piece, hasBreak: false }
        pending.hasBreak ||= /[\r\n]/.test(character)
      } else add(character === '\r' || character === '\n' ? ' ' : character, piece)
    }
  }
  trimEnd(line)
  lines.push(line)
  return lines.filter((one) => one.length > 0).map(toRunsOf)
}
