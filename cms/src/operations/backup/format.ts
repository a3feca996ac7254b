import path from 'node:path'
import { schemaVersion } from '@xiezou/shared'
import { evidenceFolder } from '../../content/evidence/folder.ts'
import { migrations } from '../../database/migrations/index.ts'
import { filesFolder, mediaFolder } from '../../content/pictures/folders.ts'
import { type About, damaged } from './archive.ts'

/** The folders of an installation with what people uploaded. */
export const keptFolders = [mediaFolder, filesFolder, evidenceFolder].map((folder) => path.basename(folder))

/** The one file of an installation that stands beside its folders and cannot be made again. */
export const secretsFile = 'secrets.json'

export const newestMigration = migrations.at(-1)?.name ?? ''

/** Whether a name in an archive is that of a file of an installation: its secrets, or something that people uploaded. */
export const isKept = (name: string): boolean => {
  const [first, folder = '', file = '', ...more] = name.split('/')
  if (first !== 'data' || more.length > 0) return false
  // A file that is half written has a name that begins with a dot.
  return file === '' ? folder === secretsFile : keptFolders.includes(folder) && !file.startsWith('.')
}

/** Throws where an archive is of another version of the program. */
export const demandSameVersion = ({ migration, schemaVersion: version }: About): void => {
  if (migration === newestMigration && version === schemaVersion) return
  const isNewer = migration > newestMigration || version > schemaVersion
  throw new Error(
    isNewer
      ? '这份备份来自更新的程序，请用新版程序恢复，什么都没有改变'
      : `这份备份来自较早的程序（${migration}），请先用那一版程序恢复，再升级，什么都没有改变`,
  )
}

/** Names as an error lists them: the first few, and how many there are. */
const toListed = (names: string[]): string =>
  `${names.slice(0, 3).join('、')}${names.length > 3 ? ` 等 ${names.length} 个` : ''}`

/** Throws where something is missing that documents name, and was not missing when the archive was made. */
export const demandFiles = (named: Set<string>, held: Set<string>, missing: Set<string>): void => {
  const lost = [...named].filter((name) => !held.has(name) && !missing.has(name)).sort()
  if (lost.length > 0) throw damaged(`内容用到的文件不在里面：${toListed(lost)}`)
}
