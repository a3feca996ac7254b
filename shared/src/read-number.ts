/** A number as it was read, with what has to be told of it; or why it was not read, in Chinese. */
export type ReadNumber = { value: string; notice: string | null } | { value: null; problem: string }

/** Digits of a decimal, at most; so many has the contract. */
export const mostCharacters = 40

const mostTyped = 200
const cellEnds = /[\t\n\v\f\r\u0085\u2028\u2029]+/
const turning = /[\u061c\u200f\u202b\u202e\u2067]/
const minus = /[‐‑‒–—−﹣]/g
// Quarter spaces, as GB/T 15835 and ISO 80000 part groups of three; never an ordinary space, which may part two numbers.
const groupSpace = '[\\u2005\\u2006\\u2009\\u202f]'
const whole = new RegExp(
  `^(?:\\d+|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,2}(?:${groupSpace}\\d{3})+|[1-9]\\d{0,3}(?:,\\d{4})+)$`,
)
const parts = new RegExp(`^([-+]?)(\\d(?:[\\d,]|${groupSpace}(?=\\d))*)(?:\\.(\\d+))?\\s*(万亿|万|亿)?$`)
const scales: Record<string, number> = { 万: 4, 亿: 8, 万亿: 12 }

const toHalf = (text: string): string =>
  text
    .replace(/[０-９．，－＋％]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(minus, '-')

/** Without zeros that say nothing: 007 and 1.50 are 7 and 1.5. */
const toShort = (digits: string, fraction: string): string => {
  const rest = fraction.replace(/(?<!0)0+$/, '')
  return digits.replace(/^0+(?=\d)/, '') + (rest === '' ? '' : `.${rest}`)
}

const shift = (digits: string, fraction: string, places: number): string => {
  const moved = fraction.padEnd(places, '0')
  return toShort(digits + moved.slice(0, places), moved.slice(places))
}

const quote = (text: string): string => `“${text.length > 30 ? `${text.slice(0, 30)}……` : text}”`

const explainOne = (token: string, before: string, after: string, unit: string | null): string => {
  if (before.endsWith('.')) return `${quote(`.${token}`)}里小数点的位置不对`
  const number = new RegExp(`^${whole.source.slice(1, -1)}(?:\\.\\d+)?$`)
  if (!number.test(token))
    return token.includes(',')
      ? `${quote(token)}里逗号的位置不对：从右往左每三位或每四位一个；小数点请用“.”`
      : `${quote(token)}里小数点的位置不对`
  if (/约|近|超|逾|至少|不少于|余|多|来|左右|以上|以下|几|\+/.test(before + after))
    return `读到 ${token} 和${quote(before + after)}：概数词不写在这里，请在“准确程度”里选`
  const scale = /^(?:万亿|[万亿])/.exec(after)?.[0]
  if (scale !== undefined && unit === null)
    return `读到 ${token}${scale}：请先选统计指标，才知道“${scale}”是多少`
  const its = unit === null || unit === '' ? '' : `（单位是“${unit}”）`
  if (scale !== undefined) return `读到 ${token}${after}${its}：请按这个单位写全，不带“${scale}”和别的单位`
  const extra = [before, after].filter((one) => one !== '').map(quote)
  return `读到 ${token}，还有${extra.join('和')}：这里只写数，不写别的${its}`
}

const explain = (half: string, unit: string | null): string => {
  const foreign = half.match(/[^\P{Nd}0-9]+/gu)
  if (foreign !== null) return `${quote(foreign.join(''))}请用 0–9 写`
  if (/^[-+]?\d+(?:\.\d+)?e[-+]?\d+$/i.test(half))
    return `${quote(half)}是表格软件缩写的数，后面的位可能已经丢了，请写全`
  const tokens = half.match(/\d[\d,.]*/g) ?? []
  const [token, ...others] = tokens
  if (token === undefined)
    return /[〇零一二三四五六七八九十百千两]/.test(half)
      ? `${quote(half)}请用 0–9 写，不用汉字数字`
      : `${quote(half)}里没有读到数`
  if (others.length > 0) {
    const found = tokens.slice(0, 4).map((one) => one.replace(/(?<![,.])[,.]+$/, ''))
    const isSpaced = /^[-+]?[\d,.]+(?:\s[\d,.]+)+$/.test(half)
    return `读到 ${tokens.length} 个数（${found.join('、')}），这里只写一个${isSpaced ? '；如果是一个数，请去掉中间的空格' : ''}`
  }
  const at = half.indexOf(token)
  return explainOne(token, half.slice(0, at).trim(), half.slice(at + token.length).trim(), unit)
}

const mayScale = (unit: string | null): boolean => unit !== null && !/[万亿%‰]|百分点/.test(unit)

/**
 * Reads a number as people type it, and as they copy it from a sheet: 260,587 and ２６０５８７ and 56.2万 and 75 场.
 * It is read whole or not at all: what could be two numbers, or is more than a number, is refused with the reason.
 * Commas stand between groups of three or four digits. `unit` is that of the statistic, null where it is not known.
 */
export const readNumber = (typed: string, unit: string | null): ReadNumber => {
  const refuse = (problem: string): ReadNumber => ({ value: null, problem })
  if (typed.length > mostTyped) return refuse('太长了，这里只写一个数')
  if (turning.test(typed))
    return refuse('里面有改变书写方向的隐形字符，看到的和写着的可能不一样，请重新打一遍')
  const seen = typed.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim()
  const cells = seen.split(cellEnds).map((cell) => cell.trim())
  if (cells.length > 1)
    return refuse(`这是几个格子的内容（${cells.slice(0, 4).join('、').slice(0, 60)}），这里只写一个数`)
  if (/\p{Cc}/u.test(seen)) return refuse('里面有看不见的控制字符，请重新打一遍')
  if (seen === '') return refuse('还没有写数')
  const half = toHalf(seen)
  const ownUnit = unit === null ? '' : toHalf(unit.trim())
  const bare = ownUnit !== '' && half.endsWith(ownUnit) ? half.slice(0, -ownUnit.length).trim() : half
  const match = parts.exec(bare)
  const [, sign, written = '', fraction = '', scale = ''] = match ?? []
  if (match === null || !whole.test(written) || (scale !== '' && !mayScale(unit)))
    return refuse(explain(bare === '' ? half : bare, unit))
  const value = shift(written.replace(/\D/g, ''), fraction, scales[scale] ?? 0)
  const signed = sign === '-' && value !== '0' ? `-${value}` : value
  if (signed.length > mostCharacters) return refuse(`太长了，最多 ${mostCharacters} 位`)
  return { value: signed, notice: signed === typed ? null : `已把${quote(typed.trim())}写成 ${signed}` }
}
