/** The end of an exhaustive `switch`: the compiler refuses a case that was forgotten. */
export const assertNever = (value: never): never => {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
