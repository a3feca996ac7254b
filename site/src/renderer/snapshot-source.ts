import { readFile } from 'node:fs/promises'
import { toHash } from '@xiezou/shared'
import { NotGiven, type Source } from './corpus.ts'
import { parseSnapshot } from './lines.ts'

/** A snapshot file as a source. Files are not in it: a publication with pictures or attachments is drawn from a CMS. Throws where it cannot be read. */
export const loadSnapshotSource = async (file: string): Promise<Source> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`读不到快照文件 ${file}`, { cause: error })
  })
  const byRef = new Map(
    parseSnapshot(text).map(({ entry }) => [entry.ref, { entry, hash: toHash(entry) }] as const),
  )
  const entries = Object.fromEntries([...byRef].map(([ref, { hash }]) => [ref, hash]))
  return {
    loadManifest: () => Promise.resolve({ tag: 'snapshot', release: 0, entries }),
    loadDocuments: (refs) => Promise.resolve(refs.flatMap((ref) => byRef.get(ref) ?? [])),
    loadFile: (hash) => Promise.reject(new NotGiven(`快照里没有文件（${hash}），请从运行中的 CMS 绘制`)),
  }
}
