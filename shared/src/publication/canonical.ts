import { createHash } from 'node:crypto'

/** JSON text that is the same for equal values: keys sorted, no white space. */
export const toCanonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

/** SHA-256 of a value's canonical JSON, in hex. */
export const toHash = (value: unknown): string =>
  createHash('sha256').update(toCanonical(value)).digest('hex')
