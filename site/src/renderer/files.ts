import type { Entry } from '@xiezou/shared'
import { toFilePath } from '@xiezou/shared/pages'
import type { Source } from './corpus.ts'
import { toSha256 } from './target.ts'

/** The files of the pictures that entries name: the SHA-256 of each by its place in the public folder. */
export const toPictureFiles = (entries: Iterable<Entry>): Map<string, string> =>
  new Map(
    [...entries].flatMap((entry) =>
      entry.state === 'live' && entry.body.type === 'picture'
        ? entry.body.variants.map(({ hash, format }) => [toFilePath(hash, format).slice(1), hash] as const)
        : [],
    ),
  )

/** The bytes of a file by their SHA-256. Throws where the source hands over others. */
export const loadPicture = async (source: Pick<Source, 'loadFile'>, hash: string): Promise<Uint8Array> => {
  const bytes = await source.loadFile(hash)
  if (toSha256(bytes) !== hash) throw new Error(`图片文件 ${hash} 的内容与名称不符`)
  return bytes
}
