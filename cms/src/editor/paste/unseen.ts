import type { Styles } from './styles.ts'

/** Why something of the clipboard is not what its reader read as text. */
export type Reason = 'deleted' | 'struck' | 'hidden' | 'fields' | 'comments'

/** What is left out, with its words. */
export type LeftOut = { reason: Reason; text: string }

type Color = [red: number, green: number, blue: number]

/** What an element hands down to what stands in it. `background` is null where a picture or a gradient lies behind. */
export type Shown = { isVisible: boolean; isSized: boolean; color: Color | null; background: Color | null }

export const shownAtFirst: Shown = {
  isVisible: true,
  isSized: true,
  color: [0, 0, 0],
  background: [255, 255, 255],
}

/** The properties by which something may not be seen. */
export const unseenProperties: ReadonlySet<string> = new Set([
  ...['text-decoration', 'text-decoration-line', 'text-line-through', 'display', 'visibility', 'opacity'],
  ...[
    'font-size',
    'font',
    'color',
    'background',
    'background-color',
    'mso-highlight',
    'mso-hide',
    'mso-element',
  ],
  ...[
    'position',
    'clip',
    'clip-path',
    'overflow',
    'width',
    'height',
    'max-height',
    'left',
    'top',
    'text-indent',
  ],
])

const words: Record<string, Color> = {
  white: [255, 255, 255],
  window: [255, 255, 255],
  black: [0, 0, 0],
  windowtext: [0, 0, 0],
  auto: [0, 0, 0],
}

/** null for a colour that this does not know, which is then like no other. */
const toColor = (written: string): Color | null => {
  const text = written.trim()
  const hex = /^#?([0-9a-f]{3,8})$/.exec(text)?.[1]
  if (hex !== undefined && [3, 4].includes(hex.length))
    return Array.from(hex.slice(0, 3), (one) => Number.parseInt(one + one, 16)) as Color
  if (hex !== undefined && [6, 8].includes(hex.length))
    return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Color
  const parts = /^rgba?\((.*)\)$/.exec(text)?.[1]?.match(/[\d.]+/g)
  if (parts !== undefined && parts !== null && parts.length >= 3)
    return parts.slice(0, 3).map(Number) as Color
  return words[text] ?? null
}

const isClear = (written: string): boolean =>
  /^(?:transparent|none|initial|unset|inherit|0 0)?$/.test(written) ||
  /^rgba\(.*[,/]\s*0(?:\.0+)?%?\s*\)$/.test(written)

const toBackground = (written: string, before: Color | null): Color | null => {
  if (isClear(written)) return before
  if (/url\(|gradient/.test(written)) return null
  return toColor(written) ?? toColor(/^[^\s(]+\([^)]*\)|^\S+/.exec(written)?.[0] ?? '')
}

const toSize = (written: string, isSized: boolean): boolean => {
  const [, number, unit] = /^(\d*\.?\d+)([a-z%]*)/.exec(written) ?? []
  if (number === undefined) return /^(?:inherit|smaller|larger|unset)$/.test(written) ? isSized : true
  if (Number(number) === 0) return false
  return unit === 'em' || unit === '%' ? isSized : true
}

/** What an element hands down, after what was handed down to it. `old` is what HTML wrote before style sheets. */
export const toShown = (styles: Styles, old: { color: string; background: string }, before: Shown): Shown => {
  const visibility = styles.get('visibility')
  const ofFont = /(?:^|\s)((?:\d+(?:\.\d+)?|\.\d+)(?:px|pt|em|rem|%)?)(?:\/|\s)/.exec(
    styles.get('font') ?? '',
  )?.[1]
  const size = styles.get('font-size') ?? ofFont
  const color = styles.get('color') ?? old.color
  const back =
    styles.get('mso-highlight') ??
    styles.get('background-color') ??
    styles.get('background') ??
    old.background
  const isVisible =
    visibility === undefined || visibility === 'inherit' ? before.isVisible : visibility === 'visible'
  return {
    isVisible,
    isSized: size === undefined ? before.isSized : toSize(size, before.isSized),
    color:
      color === '' || color === 'inherit'
        ? before.color
        : color === 'transparent'
          ? before.background
          : toColor(color),
    background: toBackground(back, before.background),
  }
}

/** Whether text of this colour cannot be told from what is behind it. */
export const isBlank = ({ color, background }: Shown): boolean =>
  color !== null &&
  background !== null &&
  color.every((one, index) => Math.abs(one - (background[index] ?? 0)) <= 8)

const isNothing = (styles: Styles, name: string): boolean =>
  /^[01](?:\.0+)?(?:px|pt)?$/.test(styles.get(name) ?? '')

/** Away from the page, or cut down to a dot: words for screen readers, or traps for machines. */
const isAway = (styles: Styles): boolean => {
  const isCut = styles.get('overflow')?.startsWith('hidden') === true
  const isOut = /^(?:absolute|fixed)$/.test(styles.get('position') ?? '')
  const isFar = (name: string): boolean =>
    /^-\d{3,}(?:\.\d+)?px|^-\d{2,}(?:\.\d+)?(?:em|rem)/.test(styles.get(name) ?? '')
  return (
    (isOut && (isFar('left') || isFar('top') || /^rect\((?:[01]px|0)/.test(styles.get('clip') ?? ''))) ||
    (isCut && (isFar('text-indent') || isNothing(styles, 'height') || isNothing(styles, 'max-height'))) ||
    (isCut && isNothing(styles, 'width'))
  )
}

/** Why nothing within an element was read as text, whatever it declares itself; null where it may be. */
export const findReason = (
  tag: string,
  styles: Styles,
  names: string,
  isHiddenByMark: boolean,
): Reason | null => {
  if (tag === 'del' || /\bmsoDel\b/i.test(names)) return 'deleted'
  if (/\bMsoComment(?:Reference|Text|Subject)\b/.test(names)) return 'comments'
  if (styles.get('mso-element')?.startsWith('comment') === true) return 'comments'
  const line = `${styles.get('text-decoration') ?? ''} ${styles.get('text-decoration-line') ?? ''}`
  const through = styles.get('text-line-through')
  const isUnstruck = line.trim() === 'none'
  if (((tag === 's' || tag === 'strike') && !isUnstruck) || line.includes('line-through')) return 'struck'
  if (through !== undefined && through !== 'none') return 'struck'
  const isHidden =
    isHiddenByMark ||
    styles.get('display') === 'none' ||
    styles.get('mso-hide') === 'all' ||
    /^0(?:\.0+)?%?$/.test(styles.get('opacity') ?? '') ||
    isAway(styles)
  return isHidden ? 'hidden' : null
}

const mostWords = 6
const mostCharacters = 24

const says: Record<Reason, string> = {
  deleted: '处修订中标为删除的文字没有带进来',
  struck: '处画了删除线的文字没有带进来',
  hidden: '处看不见的文字（隐藏、与背景同色或大小为零）没有带进来',
  fields: '处域代码没有带进来',
  comments: '处批注没有带进来',
}

const quote = (text: string): string => {
  const short = text.replace(/\s+/g, ' ').trim()
  return `“${short.length > mostCharacters ? `${short.slice(0, mostCharacters)}……` : short}”`
}

/** What was left out, a sentence for each reason, with the words. */
export const toLeftOutNotices = (leftOut: LeftOut[]): string[] =>
  (Object.keys(says) as Reason[]).flatMap((reason) => {
    const own = leftOut.filter((one) => one.reason === reason && one.text.trim() !== '')
    if (own.length === 0) return []
    const more = own.length > mostWords ? '等' : ''
    const quoted = own
      .slice(0, mostWords)
      .map(({ text }) => quote(text))
      .join('、')
    return [`${own.length} ${says[reason]}：${quoted}${more}。`]
  })
