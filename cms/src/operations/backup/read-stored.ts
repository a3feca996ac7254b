import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import path from 'node:path'
import { readLines } from '@xiezou/shared'
import type { Stored } from './dump-database.ts'
import type { OwnIds } from './ids.ts'

const unreadable = (file: string, number: number, cause?: unknown) =>
  new Error(`备份里的 ${path.basename(file)} 第 ${number} 行读不懂，什么都没有恢复`, { cause })

const toStored = (line: string, file: string, number: number): Stored => {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw unreadable(file, number, cause)
  }
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  if (typeof id !== 'string' && typeof id !== 'number') throw unreadable(file, number)
  return value as Stored
}

/** The documents of a file of a dump, one after another. Throws where there is none, or a line cannot be read. */
export const readStored = async function* (file: string, own: OwnIds): AsyncGenerator<Stored> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  if (!isThere) throw new Error(`备份里没有 ${path.basename(file)}，什么都没有恢复`)
  let number = 0
  try {
    for await (const line of readLines(createReadStream(file))) {
      number += 1
      if (line !== '') yield toStored(own(line), file, number)
    }
  } catch (error) {
    if (error instanceof TypeError)
      throw new Error(`备份里的 ${path.basename(file)} 不是 UTF-8，什么都没有恢复`, { cause: error })
    throw error
  }
}
