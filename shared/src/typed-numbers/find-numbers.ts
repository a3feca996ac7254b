import { shiftDecimal } from '../decimal.ts'
import { readHanNumeral } from './read-han-numeral.ts'

/**
 * A number that stands in a text: `value` in the unit that follows it, `places` the power of ten to which it is exact
 * (2.1万 to 3), `isRough` where a word such as 余 or 约 says so. `isOrdinary` where what is counted so is seldom a
 * statistic: ages, times, and small numbers in Han numerals.
 */
export type FoundNumber = {
  at: number
  written: string
  value: string
  unit: string
  places: number
  isRough: boolean
  isOrdinary: boolean
}

const toHalf = (text: string): string =>
  text
    .replace(/[０-９．－％]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    // Elsewhere it parts sentences.
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/g, ',')

const year = '(?:19|20|21)\\d{2}'
const to = '\\s{0,2}(?:[-—–~～]{1,3}|至|到|、)\\s{0,2}'
const han = '[〇零一二三四五六七八九十]'

/** What is written in digits and counts nothing: dates, ordinals, names, addresses. */
const countsNothing = [
  'https?://[^\\s，。；）]+|www\\.[^\\s，。；）]+|(?<![\\w.-])[\\w.-]{1,64}@[\\w.-]{1,64}',
  '《[^》]{0,60}》',
  // Years, days and hours.
  '\\d{4}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?(?![\\d%])',
  `${year}(?:${to}(?:${year}|\\d{2}))?\\s{0,2}(?:学年|年度|年代|年)`,
  `${year}(?:${to}${year})?(?![\\d,.]|\\s{0,2}(?:余|多|[万亿]|人|名|户|个|场|次|家|所|支|项|对|元|期|份|位|件|册|套))`,
  `\\d{1,2}(?:${to}\\d{1,2}){0,4}\\s{0,2}月(?:份|底|初|末)?(?:\\s{0,2}\\d{1,2}(?:${to}(?:\\d{1,2}月)?\\d{1,2}){0,4}\\s{0,2}[日号])?`,
  `\\d{1,2}(?:${to}\\d{1,2}){0,4}\\s{0,2}[日号](?!线)`,
  '\\d{1,2}\\s{0,2}[:：]\\s{0,2}\\d{2}(?:\\s{0,2}[:：]\\s{0,2}\\d{2})?',
  '\\d{1,2}\\s{0,2}(?:时|点)(?:\\d{1,2}分|[半整钟许])?',
  `[〇零一二三四五六七八九]{4}年|${han}{1,3}(?:月|日|时|点(?!${han}))|${han}{1,3}世纪|\\d{1,2}世纪|\\d0年代|${han}{1,3}十年代`,
  // Ordinals, versions and grades.
  '第\\s{0,2}[\\d〇零一二三四五六七八九十百千]+',
  '[\\d一二三四五六]{1,2}年级|十分(?![之])|[三四五]位一体|(?<!\\d)\\d{1,12}\\s{0,2}(?:号|周年|[级版楼栋幢层室弄路]|单元)',
  // Numbers of documents, telephones and other names.
  `[〔[（(【]\\s{0,2}${year}\\s{0,2}[〕\\])）】]\\s{0,2}第?\\s{0,2}\\d+\\s{0,2}号`,
  '(?:电话|热线|拨打|致电|传真|手机|邮编|邮政编码|QQ|微信号?|账号|卡号|编号|证号|代码|文号|备案号?)[\\s:：为是]*[\\d\\s-]+',
  '(?:\\+?86[-\\s]?)?1\\d{10}|0\\d{2,3}[-—\\s]\\d{7,8}|400[-\\s]?\\d{3}[-\\s]?\\d{4}|(?<!\\d)\\d{11,}',
  '\\d{5,6}\\s{0,2}(?:热线|平台|电话)',
  '(?<![A-Za-z])[A-Za-z]{1,30}(?:/[A-Za-z]{1,30})?[-\\s]?\\d[\\d.\\-—]*|(?<![\\d.])\\d[\\d.]{0,12}[A-Za-z]+',
  // Spans of ages and times.
  '(?<!\\d)\\d{1,12}\\s{0,2}[-—–~～至到]{1,3}\\s{0,2}\\d+\\s{0,2}(?:周?岁|个月|天|周|个?小时|分钟|年)',
  // Slogans, ratios and sums: 1+3, 3:1, 6·1, 7×24.
  '(?<!\\d)\\d{1,12}(?:\\s{0,2}[+＋·•×x*/:：]\\s{0,2}[\\dNnXx]+)+',
  // Marks before a paragraph and behind a word.
  '^[ \\t　]{0,8}[（(]?\\d{1,2}[)）.、．](?!\\d)|[（([【]\\d{1,2}[)）\\]】]|(?<!\\d|\\d[.,])0\\d+(?![\\d.,])',
]
// What each of these begins with; at any other character none is tried.
const begins = '(?=[\\w\\d《〔[（(【 \\t　+第电热拨致传手邮微账卡编证代文备〇零一二三四五六七八九十])'
const masked = new RegExp(`${begins}(?:${countsNothing.map((one) => `(?:${one})`).join('|')})`, 'gm')

const toMasked = (text: string): string => text.replace(masked, (found) => '\u0000'.repeat(found.length))

const ordinaryUnits = '周岁|岁|个月|个半月|天|周|星期|个?小时|分钟|秒|届|年|分|倍|步|点'
const otherUnits =
  '人次|人|名|位|户次|户|场次|场|家|所|支|项|对|期|次|元|份|本|册|套|台|张|件|条|处|座|间|辆|亩|平方米|平方公里|公里|米|千米|公斤|吨|个百分点|百分点|个|组|批|例|篇|幅|枚|只|类|种|课时|学时|对|%|‰'
const unit = `(?<unit>${ordinaryUnits}|${otherUnits})?`
const after = '(?<after>[余多来几](?:[万亿])?)?'
const before = '(?:约|近|超过|超|逾|将近|大约|至少|不少于|不足|达)?\\s{0,2}'
const arabic = `(?<arabic>(?<!\\d|\\d[.,])(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)\\s{0,2}(?<scale>万亿|[百千万亿])?(?<more>(?<=万)\\d{1,4}(?!\\d))?`
const inHan =
  '百分之(?<percent>[〇零一二两三四五六七八九十百]{1,9})(?<point>点[〇零一二三四五六七八九]{1,9})?|(?<han>(?<![〇零一二两三四五六七八九十百千万亿])[〇零一二两三四五六七八九十百千万亿]{1,30})'
const starts = '(?=[\\d约近超逾将大至不达百〇零一二两三四五六七八九十千万亿\\s])'
const numbers = new RegExp(`${starts}(?<before>${before})(?:${arabic}|${inHan})${after}\\s{0,2}${unit}`, 'g')

const scales: Record<string, number> = { 百: 2, 千: 3, 万: 4, 亿: 8, 万亿: 12 }

type Parts = Record<string, string | undefined>
type Read = Pick<FoundNumber, 'value' | 'places' | 'unit'>

const toFraction = (words: string): string =>
  Array.from(words, (one) => readHanNumeral(one.replace('〇', '零')) ?? '').join('')

const toPlain = (value: string): string =>
  value
    .replace(/^0+(?=\d)/, '')
    .replace(/(?<!0)0+$(?<=\.\d*)/, '')
    .replace(/\.$/, '')

const trailing = (value: string): number => (value === '0' ? 0 : (/(?<!0)0*$/.exec(value)?.[0].length ?? 0))

const readArabic = ({ arabic: written = '', scale, more, after: word = '', unit: own = '' }: Parts): Read => {
  const [, yi] = /([万亿])$/.exec(word) ?? []
  const moved = (scale === undefined ? 0 : (scales[scale] ?? 0)) + (yi === undefined ? 0 : (scales[yi] ?? 0))
  const plain = written.replaceAll(',', '')
  const exact = shiftDecimal(toPlain(plain), -moved)
  const value = more === undefined ? exact : String(Number(exact) + Number(more))
  const places = more === undefined ? moved - (plain.split('.')[1]?.length ?? 0) : 0
  return { value, places, unit: own }
}

const readHan = ({
  percent,
  point,
  han: written = '',
  after: word = '',
  unit: own = '',
}: Parts): Read | null => {
  if (percent !== undefined) {
    const whole = readHanNumeral(percent)
    if (whole === null) return null
    const fraction = point === undefined ? '' : `.${toFraction(point.slice(1))}`
    return { value: toPlain(whole + fraction), places: -Math.max(fraction.length - 1, 0), unit: '%' }
  }
  const [, yi] = /([万亿])$/.exec(word) ?? []
  const value = readHanNumeral(written.replaceAll('〇', '零'))
  if (value === null || own === '') return null
  const moved = yi === undefined ? 0 : (scales[yi] ?? 0)
  return { value: shiftDecimal(value, -moved), places: trailing(value) + moved, unit: own }
}

const isOrdinaryUnit = new RegExp(`^(?:${ordinaryUnits})$`)

/** The numbers that count something in a text, in order; dates, ordinals, telephones and names of documents are none. */
export const findNumbers = (text: string): FoundNumber[] => {
  const half = toMasked(toHalf(text))
  return [...half.matchAll(numbers)].flatMap((match): FoundNumber[] => {
    const groups = match.groups ?? {}
    const read = groups['arabic'] === undefined ? readHan(groups) : readArabic(groups)
    if (read === null) return []
    const isHan = groups['han'] !== undefined
    // 一个 and 两个 are articles more than numbers.
    if (isHan && ['0', '1', '2'].includes(read.value)) return []
    const written = text.slice(match.index, match.index + match[0].length).trim()
    return [
      {
        ...read,
        at: match.index + match[0].length - match[0].trimStart().length,
        written,
        isRough: groups['after'] !== undefined || /^(?:约|近|超|逾|将近|大约|至少|不少于|不足)/.test(written),
        isOrdinary: isOrdinaryUnit.test(read.unit) || (isHan && read.value.length < 2),
      },
    ]
  })
}
