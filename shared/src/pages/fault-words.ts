/** Why something failed, in words for editors: what was thrown in Chinese as it is, anything else as a fault of the program. */
export const toFaultWords = (error: unknown): string => {
  const told = error instanceof Error ? error.message : String(error)
  const message = told
    .trim()
    .replaceAll(/：\s*\n\s*/g, '：')
    .replaceAll(/(?<!\s)\s*\n\s*/g, '；')
  return /\p{Script=Han}/u.test(message) ? message : `程序出错（${message}），请告诉管理员`
}

/** Makes something that stands at a place, named in words. What is thrown there is thrown with these before it. */
export const inPlace = <Made>(place: string, make: () => Made): Made => {
  try {
    return make()
  } catch (error) {
    throw new Error(`${place}：${toFaultWords(error)}`, { cause: error })
  }
}

/**
 * What is made, or null where it cannot be: for a page that shows something of many documents, each of which has a page
 * of its own that tells the fault.
 */
export const unlessBroken = <Made>(make: () => Made): Made | null => {
  try {
    return make()
  } catch {
    return null
  }
}
