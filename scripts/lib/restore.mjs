import fs from 'node:fs'
import path from 'node:path'
import util from 'node:util'
import { toFigures, toListed } from './backup.mjs'
import { ensureInstalled } from './install.mjs'
import { claim } from './lock.mjs'
import { rooms, root } from './paths.mjs'
import { createProgress } from './progress.mjs'
import { Refusal } from './refusal.mjs'
import { exchange, finishRestore, makeRestoring } from './restored-folder.mjs'
import { loadEnvironment, readSettings } from './settings.mjs'
import { cmsProgram } from './stack.mjs'
import { runStep } from './step-program.mjs'

/**
 * `pnpm restore file [--into folder] [--force]`: an installation as a backup holds it. What was there before is put
 * aside, never deleted.
 * @param {import('./command.mjs').Context} context
 * @returns {Promise<number>}
 */
export async function restore({ processes, atEnd, args }) {
  const options = readOptions(args)
  const outer = loadEnvironment(root, process.env)
  const from = outer['INIT_CWD'] ?? process.cwd()
  const into = options.into === undefined ? {} : { DATA_DIR: path.resolve(from, options.into) }
  const settings = readSettings(root, { ...outer, ...into })
  const { dataDir } = settings
  const archive = path.resolve(from, options.file)
  if (!fs.existsSync(archive)) throw new Refusal(`没有 ${archive} 这个文件 (there is no such file).`)
  finishRestore(dataDir)
  claimOld(dataDir, options.force, atEnd)

  const progress = createProgress()
  await ensureInstalled({ root, rooms }, processes, progress, outer)
  const restoring = makeRestoring(dataDir)
  atEnd(() => fs.rmSync(restoring, { recursive: true, force: true }))
  const databaseUrl = toDatabaseUrl(settings, restoring)

  const label = '恢复 restore'
  const said = await progress.step(label, () =>
    runStep(
      processes,
      label,
      cmsProgram(
        'src/operations/backup/restore-backup.ts',
        [archive],
        { ...settings, dataDir: restoring, databaseUrl },
        outer,
      ),
    ),
  )
  const aside = exchange(restoring, dataDir)
  const { documents, files, missing, leftOut } = toFigures(said, 'restored')
  progress.say(`→ ${dataDir} · ${documents} 份文档，${files} 个文件`)
  if (missing.length > 0)
    progress.say(`有 ${missing.length} 个文件备份时就已经不在了，请重新上传 (missing)：${toListed(missing)}`)
  if (leftOut.length > 0)
    progress.say(`备份里有 ${leftOut.length} 个不属于本程序的文件，没有恢复 (left out)：${toListed(leftOut)}`)
  if (aside !== undefined) progress.say(`原来的内容在 ${aside} (what was there before)`)
  return 0
}

/**
 * Makes sure that no launcher works on what is to be replaced, and that replacing it is meant.
 * @param {string} dataDir
 * @param {boolean} force
 * @param {(tidy: () => void) => void} atEnd
 */
function claimOld(dataDir, force, atEnd) {
  if (!fs.existsSync(dataDir)) return
  const lock = claim(path.join(dataDir, 'launcher.lock'))
  if ('heldBy' in lock)
    throw new Refusal(
      `${dataDir} 正在运行（进程 ${lock.heldBy}），请先停止它，再恢复 (stop the running installation first).`,
    )
  atEnd(lock.release)
  const isEmpty = fs.readdirSync(dataDir).every((name) => name === 'launcher.lock')
  if (isEmpty || force) return
  throw new Refusal(
    `${dataDir} 里已有内容；加上 --force 会先把它移到旁边，不会删除 (not empty; --force puts it aside first).`,
  )
}

/**
 * The database that is restored into: a new file, or the one named elsewhere, which must be empty.
 * @param {import('./settings.mjs').Settings} settings
 * @param {string} restoring
 */
function toDatabaseUrl({ dataDir, databaseUrl }, restoring) {
  const own = `file:${dataDir}${path.sep}`
  if (databaseUrl.startsWith(own)) return `file:${path.join(restoring, databaseUrl.slice(own.length))}`
  const file = databaseUrl.startsWith('file:') ? databaseUrl.slice('file:'.length) : undefined
  if (file !== undefined && fs.existsSync(file))
    throw new Refusal(`${file} 已经存在，请先把它移开，再恢复 (move this database away first).`)
  return databaseUrl
}

/**
 * @param {string[]} args
 * @returns {{ file: string, into?: string, force: boolean }}
 */
function readOptions(args) {
  const usage = '用法 usage: pnpm restore 文件 file [--into 文件夹 folder] [--force]'
  try {
    const { values, positionals } = util.parseArgs({
      // pnpm hands the separator on.
      args: args.filter((arg) => arg !== '--'),
      options: { into: { type: 'string' }, force: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    if (file !== undefined && more.length === 0) return { file, ...values }
  } catch {
    throw new Refusal(usage)
  }
  throw new Refusal(usage)
}
