const digits = '零一二三四五六七八九'
const units = ['', '十', '百', '千']
const groups = ['', '万', '亿']

const toGroup = (value: number): string => {
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) {
      gap = text !== ''
    } else {
      text += (gap ? '零' : '') + digits.charAt(digit) + (units[place] ?? '')
      gap = false
    }
  }
  return text
}

/** A whole number from 0 to 999999999999 in Han numerals (三, 十五, 一千三百四十八); null for any other decimal. */
export const toHanNumeral = (value: string): string | null => {
  if (!/^\d{1,12}$/.test(value)) return null
  if (value === '0') return digits.charAt(0)
  const padded = value.padStart(Math.ceil(value.length / 4) * 4, '0')
  const quads = padded.match(/\d{4}/g) ?? []
  let text = ''
  let gap = false
  quads.forEach((quad, index) => {
    const amount = Number(quad)
    if (amount === 0) {
      gap = text !== ''
      return
    }
    text +=
      (text !== '' && (gap || amount < 1000) ? '零' : '') +
      toGroup(amount) +
      (groups[quads.length - 1 - index] ?? '')
    gap = false
  })
  return text.replace(/^一十/, '十')
}
