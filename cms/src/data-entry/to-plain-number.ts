/** A number as it was read, and what has to be told of it; null where it is none. */
export type ReadNumber = { value: string; notice: string | null }

const fullWidth = /[０-９．，－＋]/g
const minus = /^[-−–—﹣]/
const scales: Record<string, number> = { 万: 4, 亿: 8 }

const toHalf = (character: string): string => String.fromCharCode(character.charCodeAt(0) - 0xfee0)

/** Without zeros that say nothing: 007 and 1.50 are 7 and 1.5. */
const toShort = (whole: string, fraction: string): string => {
  const digits = whole.replace(/^0+(?=\d)/, '')
  const rest = fraction.replace(/0+$/, '')
  return rest === '' ? digits : `${digits}.${rest}`
}

const shift = (whole: string, fraction: string, places: number): string => {
  const moved = fraction.padEnd(places, '0')
  return toShort(whole + moved.slice(0, places), moved.slice(places))
}

/**
 * Reads a number as people type it, and as they copy it from a sheet: 260,587 and ２６０５８７ and 56.2万 and 75 场.
 * Commas stand between groups of three or four digits, or it is no number that we could be sure of.
 */
export const toPlainNumber = (typed: string, unit: string): ReadNumber | null => {
  const half = typed.replace(fullWidth, toHalf).replace(/[\s\u00a0\u3000]/g, '')
  const bare = unit !== '' && half.endsWith(unit) ? half.slice(0, -unit.length) : half
  const isNegative = minus.test(bare)
  const match = /^(\d[\d,，]*)(?:\.(\d+))?([万亿])?$/.exec(bare.replace(minus, '').replace(/^\+/, ''))
  if (match === null) return null
  const [, written = '', fraction = '', scale = ''] = match
  if (!/^(?:\d+|\d{1,3}(?:[,，]\d{3})+|\d{1,4}(?:[,，]\d{4})+)$/.test(written)) return null
  const value = shift(written.replace(/[,，]/g, ''), fraction, scales[scale] ?? 0)
  const signed = isNegative && value !== '0' ? `-${value}` : value
  return { value: signed, notice: signed === typed ? null : `已把“${typed.trim()}”写成 ${signed}` }
}
