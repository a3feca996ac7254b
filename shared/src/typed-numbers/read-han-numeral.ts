const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** 一千三百零五, up to four places; null where it is no number that somebody would write. */
const readGroup = (text: string): number | null => {
  if (
    !/^零?(?:[一二两三四五六七八九]千)?零?(?:[一二两三四五六七八九]百)?零?(?:[一二三四五六七八九]?十)?零?[一二两三四五六七八九]?$/.test(
      text,
    )
  )
    return null
  let sum = 0
  let digit: number | null = null
  for (const character of text) {
    const unit = units[character]
    if (unit === undefined) digit = digits[character] ?? null
    else {
      sum += (digit ?? 1) * unit
      digit = null
    }
  }
  return sum + (digit ?? 0)
}

/**
 * A whole number written in Han numerals, 三百零五 or 两万一千, as a decimal; null where it is none, as in 千家万户 and
 * 十四五. 一百二 is not read: it is 102 to some and 120 to others.
 */
export const readHanNumeral = (text: string): string | null => {
  const [ofYi = '', ...restYi] = text.split('亿').toReversed()
  if (restYi.length > 1) return null
  const [ofOne = '', ...restWan] = ofYi.split('万').toReversed()
  if (restWan.length > 1) return null
  const parts = [restYi[0] ?? null, restWan[0] ?? null, ofOne]
  const read = parts.map((part) => (part === null ? 0 : readGroup(part)))
  if (read.includes(null) || text === '' || /^零./.test(text) || text.endsWith('零'))
    return text === '零' ? '0' : null
  const [yi = 0, wan = 0, one = 0] = read as number[]
  if ((restYi.length > 0 && yi === 0) || (restWan.length > 0 && wan === 0)) return null
  if (/[百千万亿][一二三四五六七八九]$/.test(text)) return null
  return String(yi * 1e8 + wan * 1e4 + one)
}
