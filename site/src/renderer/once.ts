import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { toHash } from '@xiezou/shared'
import { loadDraw } from '../draw.ts'
import { loadEnv } from '../env.ts'
import { parseLines, type Source, toSource } from './corpus.ts'
import { createRenderer } from './renderer.ts'
import { toFolder } from './target.ts'

// Beside the folder's own files, and not among them: the bytes are those of the resident renderer.
const toMark = (folder: string): string => `${folder.replace(/\/+$/, '')}.xiezou`

/** A snapshot file as a source. Pictures are not in it: a publication with pictures is drawn from a CMS. */
const toSnapshotSource = async (file: string): Promise<Source> => {
  const found = parseLines(await readFile(file, 'utf8'))
  const lines = found.map(({ entry }) => ({ entry, hash: toHash(entry) }))
  const byRef = new Map(lines.map((line) => [line.entry.ref, line]))
  return {
    loadManifest: () =>
      Promise.resolve({
        tag: 'snapshot',
        release: 0,
        entries: Object.fromEntries(lines.map(({ hash, entry }) => [entry.ref, hash])),
      }),
    loadDocuments: (refs) => Promise.resolve(refs.flatMap((ref) => byRef.get(ref) ?? [])),
    loadFile: (hash) => Promise.reject(new Error(`快照里没有图片文件（${hash}），请从运行中的 CMS 绘制`)),
  }
}

/** Draws the site once into a folder of its own, from a running CMS or a snapshot file; the same bytes either way. */
const once = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      snapshot: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  })
  if (values.out === undefined) throw new Error('请用 --out 指明放到哪个文件夹')
  const out = path.resolve(values.out)
  const isOurs = (await readFile(toMark(out), 'utf8').catch(() => null)) !== null
  const held = await readdir(out).catch(() => [])
  if (held.length > 0 && !isOurs && !values.force) {
    throw new Error(`${out} 里已有别的文件，不会动它；请换一个文件夹，或加 --force`)
  }
  const env = loadEnv()
  const renderer = await createRenderer({
    source: values.snapshot === undefined ? toSource(env.CMS_URL) : await toSnapshotSource(values.snapshot),
    draw: await loadDraw(env.DIST),
    target: toFolder(out),
    siteUrl: env.SITE_URL,
    stateFolder: null,
  })
  const record = await renderer.sync()
  await writeFile(toMark(out), '这个标记说明旁边的文件夹由协奏绘制，可以由它更新。\n')
  process.stdout.write(
    `${JSON.stringify({ out, pages: renderer.counts().pages, written: record?.paths.length ?? 0 })}\n`,
  )
}

try {
  await once()
} catch (error) {
  process.stderr.write(`没有画成：${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
