import fs from 'node:fs'
import path from 'node:path'
import util from 'node:util'
import { ensureInstalled } from './install.mjs'
import { rooms, root } from './paths.mjs'
import { createProgress } from './progress.mjs'
import { Refusal } from './refusal.mjs'
import { finishRestore } from './restored-folder.mjs'
import { loadEnvironment, readSettings } from './settings.mjs'
import { cmsProgram } from './stack.mjs'
import { runStep } from './step-program.mjs'

/** @typedef {{ documents: number, files: number, bytes: number, missing: string[], leftOut: string[] }} Figures */

/**
 * `pnpm backup [file]`: the database, files and secrets of an installation, running or not, as one archive.
 * @param {import('./command.mjs').Context} context
 * @returns {Promise<number>}
 */
export async function backup({ processes, args }) {
  const outer = loadEnvironment(root, process.env)
  const settings = readSettings(root, outer)
  finishRestore(settings.dataDir)
  if (!fs.existsSync(path.join(settings.dataDir, 'secrets.json'))) {
    throw new Refusal(
      `${settings.dataDir} 里没有可以备份的内容，请用 DATA_DIR 指明 (there is no installation to back up in this DATA_DIR).`,
    )
  }
  const archive = toArchive(args, outer['INIT_CWD'] ?? process.cwd(), settings.dataDir)
  const progress = createProgress()
  await ensureInstalled({ root, rooms }, processes, progress, outer)

  const label = '备份 back up'
  const said = await progress.step(label, () =>
    runStep(
      processes,
      label,
      cmsProgram('src/operations/backup/write-backup.ts', [archive], settings, outer),
    ),
  )
  const { documents, files, bytes, missing } = toFigures(said, 'backup')
  progress.say(
    `→ ${archive} · ${documents} 份文档，${files} 个文件，${(bytes / 1e6).toFixed(1)} MB\n` +
      '里面有密钥和个人信息，请妥善保管 (it holds secrets and personal data: keep it safe)',
  )
  if (missing.length > 0)
    progress.say(
      `有 ${missing.length} 个文件内容用到，却不在 DATA_DIR 里，备份里也没有 (missing)：${toListed(missing)}`,
    )
  return 0
}

/**
 * The first few of some names.
 * @param {string[]} names
 */
export function toListed(names) {
  return `${names.slice(0, 3).join('、')}${names.length > 3 ? ' …' : ''}`
}

/**
 * @param {string[]} args
 * @param {string} from where the command was typed
 * @param {string} dataDir
 */
function toArchive(args, from, dataDir) {
  const [file, ...more] = readPositionals(args)
  if (more.length > 0) throw new Refusal('用法 usage: pnpm backup [文件 file]')
  if (file === undefined) {
    const time = new Date().toISOString().slice(0, 19).replaceAll(':', '')
    const folder = path.join(dataDir, 'backups')
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    return path.join(folder, `xiezou-${time}.tar.gz`)
  }
  const archive = path.resolve(from, file)
  if (fs.existsSync(archive))
    throw new Refusal(`${archive} 已经存在，请换一个名字 (the file exists already).`)
  if (!fs.existsSync(path.dirname(archive)))
    throw new Refusal(`没有 ${path.dirname(archive)} 这个文件夹 (there is no such folder).`)
  return archive
}

/** @param {string[]} args */
function readPositionals(args) {
  try {
    // pnpm hands the separator on.
    const { positionals } = util.parseArgs({
      args: args.filter((arg) => arg !== '--'),
      allowPositionals: true,
    })
    return positionals
  } catch {
    throw new Refusal('用法 usage: pnpm backup [文件 file]')
  }
}

/**
 * What a program of the backup says at its end.
 * @param {string[]} lines
 * @param {'backup' | 'restored'} name
 * @returns {Figures}
 */
export function toFigures(lines, name) {
  const line = lines.findLast((one) => one.startsWith(`{"${name}"`))
  if (line === undefined) throw new Error(`The program said nothing:\n${lines.join('\n')}`)
  /** @type {Record<'backup' | 'restored', Figures>} */
  const told = JSON.parse(line)
  return told[name]
}
