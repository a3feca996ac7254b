/** A number with its unit and the marks around it: 2022年, 0~3岁, 21290人次, （56.2万元）。 */
const number =
  // Of the words of one page, drawn once: a run of digits and brackets is as long as somebody typed it into a report.
  // eslint-disable-next-line regexp/no-super-linear-move -- a number may begin after any of its own marks
  /([“‘《（(]*\d[\d.,~]*余?(?:(?:[万亿]?元|[万亿]?人次?|场次|年度|周年|\p{sc=Han})[”’》）)，。、；：！？]*|[”’》）)，。、；：！？]+))/u

/** A text in parts: each second one is a number that is not parted from its unit and marks. */
export const toKeptParts = (text: string): string[] => text.split(number)

/** The same within HTML; what stands in tags stays as it is. */
export const withKeptNumbers = (html: string): string =>
  html
    .split(/(<(?:"[^"]*"|[^"<>])*>)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : toKeptParts(part)
            .map((one, place) => (place % 2 === 1 ? `<span class="keep">${one}</span>` : one))
            .join(''),
    )
    .join('')
