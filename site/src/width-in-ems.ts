/** About how many ems a text is wide: Han characters one each, others half. */
export const toEms = (text: string): number =>
  Array.from(text).reduce((ems, one) => ems + (/\p{sc=Han}/u.test(one) ? 1 : 0.55), 0)

const mostEms = 9

const mostEmsJustified = 6

/** Whether a number with its unit, moved to the next line whole, would leave gaps where lines are justified. */
export const leavesGaps = (text: string): boolean => toEms(text) > mostEmsJustified

/** Whether a number with its unit is so long that it has to break on a phone. */
export const isLongerThanALine = (text: string): boolean => toEms(text) > mostEms
