import { z } from 'zod'
import { isVisible, toLines, toOneLine } from './characters.ts'

const shows = (text: string): boolean => text === '' || isVisible(text)
const nothing = '这里只有空格或看不见的字符，请写上文字'

/** Words on one line, with something to see in them. Reading takes out what `toOneLine` does. */
export const oneLine = z.string().overwrite(toOneLine).min(1).refine(shows, nothing)

/** Words that may have several lines, with something to see in them. Reading takes out what `toLines` does. */
export const severalLines = z.string().overwrite(toLines).min(1).refine(shows, nothing)

/** A piece of a line of prose, which may be a space. Reading takes out what `toLines` does. */
export const piece = z.string().overwrite(toLines).min(1)
