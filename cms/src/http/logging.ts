import { type Config, defaultLoggerOptions } from 'payload'

/** Whether whoever asked was told why not, and nothing is wrong with the program. */
const isRefusal = (error: unknown): error is Error =>
  error instanceof Error && 'status' in error && Number(error.status) < 500

/** The line for a refusal that is given to the log, without a trace of where it was thrown; null for anything else. */
export const toRefusalLine = (given: unknown): string | null => {
  const error = typeof given === 'object' && given !== null && 'err' in given ? given.err : null
  return isRefusal(error) ? error.message.replaceAll(/\s+/g, ' ') : null
}

/** The log: a line for what was refused, all there is to know for what failed. */
export const logger: NonNullable<Config['logger']> = {
  options: {
    hooks: {
      logMethod(given, method) {
        const line = toRefusalLine(given[0])
        if (line === null) method.apply(this, given)
        else this.info(line)
      },
    },
  },
  destination: defaultLoggerOptions,
}
