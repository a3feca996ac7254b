import { isFields } from '../is-fields.ts'

/** The version of the published shapes that this program writes. */
export const schemaVersion = 2

/** One step from the shape of a version to that of the next. */
type Lift = (body: unknown) => unknown

/** Definitions did not say what changed with them, and the home page had its one order. */
const toSecond: Lift = (body) => {
  if (!isFields(body)) return body
  if (body['type'] === 'home') return { ...body, order: [] }
  if (body['type'] !== 'statistic' || !Array.isArray(body['definitions'])) return body
  const definitions = body['definitions'].map((one: unknown) =>
    isFields(one) ? { ...one, change: null } : one,
  )
  return { ...body, definitions }
}

/** `lifts[0]` lifts a body of version 1 to version 2, and so on. */
const lifts: Lift[] = [toSecond]

/** Lifts a body from an older version to the present one. Throws for a version that this program does not know. */
export const liftBody = (from: number, body: unknown): unknown => {
  if (from > schemaVersion)
    throw new Error(`这份内容由更新的版本（${from}）写成，请先升级本程序（${schemaVersion}）`)
  return lifts.slice(from - 1).reduce((value, lift) => lift(value), body)
}
