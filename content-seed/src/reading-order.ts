const sectionHead = /^\d{2} /
const byline = /^\(.+\)$/
const completeParagraph = /[。！？][”’』」）)]*$/

const toBodyParagraphs = (lines: string[]): string[] => {
  const paragraphs: string[] = []
  let open = false
  for (const line of lines) {
    if (open) paragraphs.push(`${paragraphs.pop() ?? ''}${line}`)
    else paragraphs.push(line)
    open = !completeParagraph.test(paragraphs.at(-1) ?? '')
  }
  return paragraphs
}

/** A line that ends in the mark takes the following one. */
const toJoinedHead = ([first = '', ...rest]: string[], mark: string): string[] => {
  const [second = '', ...others] = rest
  return first.endsWith(mark) ? [first + second, ...others] : [first, ...rest]
}

/**
 * The text of the scanned report in reading order, a blank line between paragraphs. In the scan the columns are
 * out of order and break paragraphs, headings and the title: a paragraph that does not end in a full stop goes on
 * in the next line of its section, without a space.
 */
export const toReadingOrder = (scan: string): string => {
  const lines = scan.split('\n').filter((line) => line !== '')
  const parts: string[][] = [[]]
  for (const line of lines.filter((one) => !byline.test(one))) {
    if (sectionHead.test(line)) parts.push([line])
    else parts.at(-1)?.push(line)
  }
  const [front = [], ...sections] = parts
  const [kicker = '', ...head] = front
  const [title = '', ...lead] = toJoinedHead(head, '：')
  return [
    kicker,
    title,
    ...toBodyParagraphs(lead),
    ...sections
      .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))
      .flatMap((section) => {
        const [heading = '', ...body] = toJoinedHead(section, '，')
        return [heading, ...toBodyParagraphs(body)]
      }),
    ...lines.filter((line) => byline.test(line)),
  ].join('\n\n')
}
