import { type Entry, toFiles } from '@xiezou/shared'
import { toFilePath } from '@xiezou/shared/pages'
import { NotGiven, type Source } from './corpus.ts'
import { toSha256 } from './target.ts'

/** The files that entries name, of pictures and attachments: the SHA-256 of each by its place in the public folder. */
export const toNamedFiles = (entries: Iterable<Entry>): Map<string, string> =>
  new Map(
    [...entries].flatMap((entry) =>
      entry.state === 'live'
        ? toFiles(entry.body).map(({ hash, format }) => [toFilePath(hash, format).slice(1), hash] as const)
        : [],
    ),
  )

/** The bytes of a file by their SHA-256. Throws `NotGiven` where the source has none or hands over others. */
export const loadNamedFile = async (source: Pick<Source, 'loadFile'>, hash: string): Promise<Uint8Array> => {
  const bytes = await source.loadFile(hash)
  if (toSha256(bytes) !== hash) throw new NotGiven(`文件 ${hash} 的内容与名称不符`)
  return bytes
}
