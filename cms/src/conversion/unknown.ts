/** How editors write that a date is unknown. */
const word = '未知'

/** The published form of what an editor wrote as a day: 未知 becomes `unknown`. */
export const toUnknown = (written: unknown): unknown => (written === word ? 'unknown' : written)

/** How a published day, or `unknown`, stands in the editor's field. */
export const fromUnknown = (day: string): string => (day === 'unknown' ? word : day)
