import {
  type DocumentRef,
  documentRef,
  type Entry,
  parseEntry,
  parseSnapshotEnd,
  toHash,
} from '@xiezou/shared'
import { toFaultWords } from '@xiezou/shared/pages'
import { z } from 'zod'

/** An entry with the hash under which it was served. */
export type Served = { hash: string; entry: Entry }

/**
 * A line that could not be read as an entry: the document that it says it is, if any, under which hash, and why not, in
 * words. `statistic` is the one that it says it is a value of; `isLeft` that it says of itself to be withdrawn.
 */
export type Unread = {
  ref: DocumentRef | null
  hash: string
  words: string
  statistic: string | null
  isLeft: boolean
}

/** A line of the publication API, read or not. */
export type Line = Served | Unread

/** Whether a line could be read. */
export const isServed = (line: Line): line is Served => 'entry' in line

const served = z.union([
  z.strictObject({ hash: z.string(), entry: z.unknown() }),
  z.looseObject({ ref: z.string() }).transform((entry) => ({ hash: '', entry })),
])

/** What can be told of something that is no entry. */
const said = z.looseObject({
  ref: documentRef.nullable().catch(null),
  state: z.string().catch(''),
  body: z
    .looseObject({ statistic: z.string().nullable().catch(null) })
    .nullable()
    .catch(null),
})

const toUnread = (hash: string, value: unknown, words: string): Unread => {
  const told = said.safeParse(value).data
  return {
    ref: told?.ref ?? null,
    hash,
    words,
    statistic: told?.body?.statistic ?? null,
    isLeft: told?.state === 'gone' || told?.state === 'moved',
  }
}

const toJson = (text: string): { value: unknown } | null => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

/**
 * Reads one line of the publication API, or of a snapshot file of bare entries, which has no hash. Why it cannot be read
 * is told with the line's number.
 */
export const readLine = (text: string, number: number): Line => {
  const what = `第 ${number} 行`
  const json = toJson(text)
  if (json === null) return toUnread('', null, `${what}不是 JSON`)
  const line = served.safeParse(json.value)
  if (!line.success) return toUnread('', json.value, `${what}既不是发布的内容，也没有包着它`)
  const { hash, entry } = line.data
  try {
    const read = parseEntry(entry, what)
    if (hash === '' || toHash(entry) === hash) return { hash, entry: read }
    return toUnread(hash, entry, `${what}的内容和它的哈希不符`)
  } catch (error) {
    return toUnread(hash, entry, toFaultWords(error))
  }
}

/**
 * Reads a snapshot, line by line as `readLine` does; empty ones are passed over. Throws where its end is missing, and
 * with every line that cannot be read.
 */
export const parseSnapshot = (text: string): Served[] => {
  const lines = text.split('\n').map((one, index) => [one, index + 1] as const)
  const [last, ...before] = lines.filter(([one]) => one.trim() !== '').toReversed()
  const count = last === undefined ? null : parseSnapshotEnd(last[0])
  if (count !== before.length) throw new Error('快照不完整：后面的内容不见了，请重新取一份')
  const read = before.toReversed().map(([one, number]) => readLine(one, number))
  const faults = read.flatMap((line) => (isServed(line) ? [] : [line.words]))
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return read.filter(isServed)
}
