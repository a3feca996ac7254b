import path from 'node:path'
import { parseArgs } from 'node:util'
import { loadDraw } from '../draw.ts'
import { loadEnv } from '../env.ts'
import { toSubsetMaker } from '../title-font/make-subset.ts'
import { claimFolder } from './claim-folder.ts'
import { createRenderer } from './renderer.ts'
import { loadSnapshotSource } from './snapshot-source.ts'
import { toSource } from './source.ts'
import { toFolder } from './target.ts'

const usage = '用法：once.ts --out 文件夹 [--snapshot 快照文件] [--force]'

const readArgs = () => {
  try {
    return parseArgs({
      options: {
        out: { type: 'string' },
        snapshot: { type: 'string' },
        force: { type: 'boolean', default: false },
      },
    }).values
  } catch {
    throw new Error(usage)
  }
}

/** Draws the site once into a folder of its own, from a running CMS or a snapshot file; the same bytes either way. */
const once = async (): Promise<void> => {
  const { out, snapshot, force } = readArgs()
  if (out === undefined) throw new Error(usage)
  const env = loadEnv()
  const folder = path.resolve(out)
  const ending = new AbortController().signal
  const source = snapshot === undefined ? toSource(env.CMS_URL, ending) : await loadSnapshotSource(snapshot)
  const draw = await loadDraw(env.DIST)
  await claimFolder(folder, force)
  const renderer = await createRenderer({
    source,
    draw,
    target: toFolder(folder),
    siteUrl: env.SITE_URL,
    stateFolder: null,
    makeSubset: toSubsetMaker(),
    ending,
  })
  const record = await renderer.sync()
  while (await renderer.addFont());
  const { pages } = renderer.counts()
  process.stdout.write(`${JSON.stringify({ out: folder, pages, written: record?.paths.length ?? 0 })}\n`)
}

try {
  await once()
} catch (error) {
  process.stderr.write(`没有画成：${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
