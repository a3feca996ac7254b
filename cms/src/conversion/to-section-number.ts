/** The number that a section has by its order, from 0: `01`. */
export const toNumber = (index: number): string => String(index + 1).padStart(2, '0')
