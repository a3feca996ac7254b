/** What stands behind the decimal point of a number, and the unit that is written directly after it. */
type Tail = { fraction: string; unit: string }

const number =
  /^[约≈]?\s?[-−－–+±]?(?:\d{1,3}(?:[,，\u2009\u202f ]\d{3})+|\d+)([.．]\d+)?(\s?[\p{L}\p{M}%％‰℃°/·²³]{0,8})$/u
const placeholder = /^(?:[-−－–—―─/／*]+|…+|\.{3}|(?:不详|暂缺|未统计|无))$/u

const toTail = (text: string): Tail | null => {
  const found = number.exec(text)
  return found === null ? null : { fraction: found[1] ?? '', unit: found[2] ?? '' }
}

const longest = (texts: string[]): string =>
  texts.reduce((one, other) => (other.length > one.length ? other : one), '')

/**
 * What has to stand unseen behind each number of a column so that their decimal points are below one another; null for
 * what is no number, and null as a whole where the column is no column of numbers.
 */
export const toPads = (texts: string[]): (string | null)[] | null => {
  const trimmed = texts.map((text) => text.trim())
  const tails = trimmed.map(toTail)
  const isOfNumbers = trimmed.every(
    (text, index) => text === '' || placeholder.test(text) || tails[index] !== null,
  )
  const known = tails.filter((tail) => tail !== null)
  if (!isOfNumbers || known.length === 0) return null
  const fraction = longest(known.map((tail) => tail.fraction)).replaceAll(/\d/g, '0')
  const unit = longest(known.map((tail) => tail.unit))
  return tails.map((tail) =>
    tail === null ? null : fraction.slice(tail.fraction.length) + unit.slice(tail.unit.length),
  )
}
