import { access } from 'node:fs/promises'
import path from 'node:path'
import type { Stored } from './dump-database.ts'
import { readStored } from './read-stored.ts'

type Values = Record<string, unknown>

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

const media = (name: unknown): string[] => (isText(name) ? [`data/media/${name}`] : [])
const file = ({ hash, format }: Values): string[] =>
  isText(hash) && isText(format) ? [`data/files/${hash}.${format}`] : []

/** The collections whose documents have files, and which. */
const finders: Record<string, (document: Values) => string[]> = {
  pictures: ({ original, variants }) => [
    ...media(original),
    ...(Array.isArray(variants) ? (variants as Values[]).flatMap(file) : []),
  ],
  attachments: file,
  'evidence-files': ({ filename }) => (isText(filename) ? [`data/evidence/${filename}`] : []),
}

const isThere = (place: string): Promise<boolean> =>
  access(place).then(
    () => true,
    () => false,
  )

/** The files of what is public: of the newest row of each reference, whose body names them as a draft does. */
const findPublic = async (folder: string): Promise<string[]> => {
  const newest = new Map<string, Stored>()
  for await (const row of readStored(path.join(folder, 'ledger-rows.ndjson'), (line) => line)) {
    const ref = String(row['ref'])
    const isNewer = Number(newest.get(ref)?.['revision'] ?? 0) < Number(row['revision'])
    if (isNewer && /^(picture|attachment)\//.test(ref)) newest.set(ref, row)
  }
  return [...newest].flatMap(([ref, { state, body }]) =>
    state === 'live' && isText(body)
      ? (finders[`${ref.split('/', 1)[0] ?? ''}s`]?.(JSON.parse(body) as Values) ?? [])
      : [],
  )
}

/** The files that the documents of a dumped database name, as an archive names them: those of today, drafts and public. */
export const findNamedFiles = async (folder: string): Promise<Set<string>> => {
  const found = new Set(await findPublic(folder))
  for (const [slug, find] of Object.entries(finders)) {
    const add = (document: unknown) => find(document as Values).forEach((name) => found.add(name))
    for await (const document of readStored(path.join(folder, `${slug}.ndjson`), (line) => line))
      add(document)
    const versions = path.join(folder, `${slug}.versions.ndjson`)
    if (!(await isThere(versions))) continue
    for await (const { latest, version } of readStored(versions, (line) => line))
      if (latest === true) add(version)
  }
  return found
}
