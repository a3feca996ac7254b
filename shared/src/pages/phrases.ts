const words = new Intl.Segmenter('zh', { granularity: 'word' })
const opens = /^[“‘《〈（([{「『【]+$/
const closes = /^[”’》〉）)\]}」』】，。、；：！？…—,.;:!?·%～~\s]+$/
// The segmenter cuts what it does not know into single characters: 凝|心|聚|力. Such a run is one phrase.
const oneCharacter = /^[“‘《〈（([{「『【]*\p{sc=Han}$/u
const endsInNumber = /[\d~～.]$/
// What is nothing without the word before it: 同安|区, 暂停发布|的.
const suffix = /^[的地得了着过们者区市县镇乡村街户]$/u
const endsInHan = /\p{sc=Han}$/u

/** A heading in the pieces between which it may break: words with the punctuation and the units that belong to them. */
export const toPhrases = (heading: string): string[] => {
  const phrases: string[] = []
  let open = ''
  let singles = 0
  for (const { segment } of words.segment(heading)) {
    const last = phrases.at(-1)
    if (opens.test(segment)) {
      open += segment
      continue
    }
    const isSuffix = singles === 0 && suffix.test(segment) && last !== undefined && endsInHan.test(last)
    const isSingle = !isSuffix && oneCharacter.test(segment)
    const joins =
      last !== undefined &&
      open === '' &&
      (closes.test(segment) ||
        isSuffix ||
        endsInNumber.test(last) ||
        (singles > 0 && isSingle) ||
        // One character alone belongs to the word after it: 新篇章, “大舞台”.
        singles === 1)
    if (joins) phrases.push(`${phrases.pop() ?? ''}${segment}`)
    else phrases.push(open + segment)
    open = ''
    singles = closes.test(segment) ? 0 : isSingle ? singles + 1 : 0
  }
  // … and at the end of a heading to the word before it: 示范户.
  const end = phrases.at(-1)
  if (open === '' && end !== undefined && phrases.length > 1 && /^\p{sc=Han}[^\p{sc=Han}]*$/u.test(end))
    phrases.splice(-2, 2, `${phrases.at(-2) ?? ''}${end}`)
  return withWholeNames(toFours(open === '' ? phrases : [...phrases, open]))
}

const shortName = /[“‘《][^“‘《”’》]{1,7}[”’》]/gu

/** A short name in quotes is one phrase: “沟通之道”. */
const withWholeNames = (phrases: string[]): string[] => {
  const heading = phrases.join('')
  const names = [...heading.matchAll(shortName)].map(({ 0: name, index }) => [index, index + name.length])
  const whole: string[] = []
  let at = 0
  for (const phrase of phrases) {
    const isWithin = names.some(([from = 0, to = 0]) => from < at && at < to)
    if (isWithin) whole.push(`${whole.pop() ?? ''}${phrase}`)
    else whole.push(phrase)
    at += phrase.length
  }
  return whole
}

const two = /^\p{sc=Han}{2}[^\p{sc=Han}]*$/u
const ends = /[^\p{sc=Han}]$/u
const opened = /^[“‘《〈（([{「『【]/u

/**
 * Headings go in fours: of a run of words of two characters each two are one phrase, 家庭健康, 生育关怀; counted from its
 * end where something quoted follows, since what is named belongs together, 唱响|家庭健康“协奏曲”, else from its beginning.
 */
const toFours = (phrases: string[]): string[] => {
  const fours: string[] = []
  const run: string[] = []
  const close = (next: string | undefined): void => {
    if (run.length % 2 === 1 && next !== undefined && opened.test(next)) fours.push(run.shift() ?? '')
    while (run.length > 0) fours.push(run.splice(0, 2).join(''))
  }
  for (const phrase of phrases) {
    if (!two.test(phrase)) {
      close(phrase)
      fours.push(phrase)
      continue
    }
    run.push(phrase)
    if (ends.test(phrase)) close(undefined)
  }
  close(undefined)
  return fours
}
