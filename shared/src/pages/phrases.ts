const words = new Intl.Segmenter('zh', { granularity: 'word' })
const opens = /^[“‘《〈（([{「『【]+$/
const closes = /^[”’》〉）)\]}」』】，。、；：！？…—,.;:!?·%～~]+$/

/** A heading in the pieces between which it may break: words with the punctuation that belongs to them. */
export const toPhrases = (heading: string): string[] => {
  const phrases: string[] = []
  let open = ''
  for (const { segment } of words.segment(heading)) {
    if (opens.test(segment)) open += segment
    else if (closes.test(segment) && open === '' && phrases.length > 0)
      phrases.push(`${phrases.pop() ?? ''}${segment}`)
    else {
      phrases.push(open + segment)
      open = ''
    }
  }
  return open === '' ? phrases : [...phrases, open]
}
