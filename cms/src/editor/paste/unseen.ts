import { converter, parse } from 'culori'
import type { Styles } from './styles.ts'

/** Why something of the clipboard is not what its reader read as text. */
export type Reason = 'deleted' | 'struck' | 'hidden' | 'readings' | 'fields' | 'comments'

/** What is left out, with its words. */
export type LeftOut = { reason: Reason; text: string }

type Color = [red: number, green: number, blue: number]

/** What an element hands down to what stands in it. `background` is null where a picture or a gradient lies behind. */
export type Shown = {
  isVisible: boolean
  isSized: boolean
  color: Color | 'clear' | null
  background: Color | null
}

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

// What Office writes and CSS does not know.
const ofOffice: Record<string, string> = { window: 'white', windowtext: 'black', auto: 'black' }

const toRgb = converter('rgb')

type Ink = { color: Color; alpha: number }

/** null for a colour that nobody knows, which is then like no other. */
const readColor = (written: string): Ink | null => {
  const text = written.trim()
  const found = toRgb(parse(ofOffice[text] ?? text))
  if (found === undefined) return null
  const { r, g, b, alpha = 1 } = found
  return { color: [r * 255, g * 255, b * 255], alpha }
}

const over = ({ color, alpha }: Ink, below: Color): Color =>
  below.map((one, index) => one + ((color[index] ?? 0) - one) * alpha) as Color

const faintest = 0.04

/** What a colour looks like on what is behind it. */
const toColor = (written: string, background: Color | null): Color | 'clear' | null => {
  const ink = readColor(written)
  if (ink === null) return null
  if (ink.alpha < faintest) return 'clear'
  return background === null ? ink.color : over(ink, background)
}

const isNone = (written: string): boolean => /^(?:none|initial|unset|inherit|0 0)?$/.test(written)

const toBackground = (written: string, before: Color | null): Color | null => {
  if (isNone(written)) return before
  if (/url\(|gradient/.test(written)) return null
  const ink = readColor(written) ?? readColor(/^[^\s(]+\([^)]*\)|^\S+/.exec(written)?.[0] ?? '')
  if (ink === null) return null
  return before === null ? (ink.alpha === 1 ? ink.color : null) : over(ink, before)
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
  const background = toBackground(back, before.background)
  return {
    isVisible,
    isSized: size === undefined ? before.isSized : toSize(size, before.isSized),
    color: color === '' || color === 'inherit' ? before.color : toColor(color, background),
    background,
  }
}

/** Whether text of this colour cannot be told from what is behind it. */
export const isBlank = ({ color, background }: Shown): boolean =>
  color === 'clear' ||
  (color !== null &&
    background !== null &&
    color.every((one, index) => Math.abs(one - (background[index] ?? 0)) <= 8))

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
  // How a word is read stands above it, and not in the sentence.
  if (['rt', 'rtc', 'rp'].includes(tag)) return 'readings'
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
  readings: '处注音（标在字上方的小字）没有带进来',
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
