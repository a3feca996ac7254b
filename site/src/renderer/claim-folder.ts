import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { mark } from './target.ts'

/**
 * Makes a folder one that may be drawn into and cleared of whatever does not belong: one that was, an empty or a new one,
 * or any where that is forced. Throws for a folder with other people's files, and touches nothing in it.
 */
export const claimFolder = async (folder: string, isForced: boolean): Promise<void> => {
  const held = await readdir(folder).catch((error: unknown): string[] => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw new Error(`${folder} 不是可以读的文件夹`, { cause: error })
  })
  if (held.length > 0 && !held.includes(mark) && !isForced) {
    throw new Error(`${folder} 里已有别的文件，不会动它；请换一个文件夹，或加 --force`)
  }
  await mkdir(folder, { recursive: true })
  // Not through a link that stands in its place.
  await rm(path.join(folder, mark), { force: true })
  await writeFile(path.join(folder, mark), '这个文件夹由协奏绘制，里面别的文件会被它更新或删去。\n')
}
