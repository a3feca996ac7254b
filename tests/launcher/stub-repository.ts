import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chooseFreePort } from '../../scripts/lib/ports.mjs'

// The launcher is the real one, copied; the rooms are a few lines each, so that a start takes a second.

const scripts = path.resolve(import.meta.dirname, '../../scripts')
const rooms = ['shared', 'content-seed', 'cms', 'site', 'tests']
const stubs = {
  'stub-bin/npx': 'npx.ts',
  'cms/src/operations/prepare.ts': 'prepare.ts',
  'site/src/renderer/serve.ts': 'renderer.ts',
  'site/src/renderer/once.ts': 'once.ts',
  'site/src/static-server.ts': 'static-server.ts',
}

type Environment = Record<string, string>
export type Command = {
  child: ChildProcess
  /** Everything printed so far. */
  output: () => string
  /** The last line of its complaints: of two streams, nobody knows which came last. */
  lastComplaint: () => string | undefined
  /** The exit code, null after a signal. */
  ended: Promise<number | null>
}
type Call = { name: string; pid: number; env: Environment }
export type StubRepository = {
  root: string
  dataDir: string
  cmsPort: string
  sitePort: string
  env: Environment
  run: (script: string, env?: Environment, args?: string[]) => Command
  /** The stubs' calls so far, such as `next build`. */
  calls: () => string[]
  /** Each call so far: by which process, in which environment. */
  environments: () => Call[]
  /** Lets so many of the next starts of servers fail. */
  failStarts: (count: number) => void
  /** The processes of stubs that are still there. */
  survivors: () => number[]
  remove: () => void
}

/** Makes a fresh clone with stub rooms in a temporary folder, nothing installed. */
export const makeStubRepository = async (): Promise<StubRepository> => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'xiezou-launcher-'))
  fs.cpSync(scripts, path.join(root, 'scripts'), { recursive: true })
  fs.cpSync(path.join(import.meta.dirname, 'stubs'), path.join(root, 'stubs'), { recursive: true })
  for (const room of ['.', ...rooms]) {
    fs.mkdirSync(path.join(root, room), { recursive: true })
    fs.writeFileSync(path.join(root, room, 'package.json'), '{ "type": "module" }')
  }
  for (const [place, stub] of Object.entries(stubs)) {
    fs.mkdirSync(path.dirname(path.join(root, place)), { recursive: true })
    fs.symlinkSync(path.join(root, 'stubs', stub), path.join(root, place))
  }

  const log = path.join(root, 'calls.log')
  const dataDir = path.join(root, 'made-by-start/data')
  const cmsPort = String(await chooseFreePort())
  const sitePort = String(await chooseFreePort())
  const folders = [path.join(root, 'stub-bin'), path.dirname(process.execPath), process.env['PATH']]
  const env = {
    PATH: folders.join(path.delimiter),
    DATA_DIR: dataDir,
    CMS_PORT: cmsPort,
    SITE_PORT: sitePort,
  }
  return {
    root,
    dataDir,
    cmsPort,
    sitePort,
    env,
    run: (script, more = {}, args = []) => run(path.join(root, 'scripts', script), { ...env, ...more }, args),
    calls: () => linesOf(log),
    environments: () => linesOf(`${log}.env`).map((line) => JSON.parse(line) as Call),
    failStarts: (count) => {
      fs.writeFileSync(path.join(root, 'starts-to-fail'), String(count))
    },
    survivors: () => linesOf(`${log}.pids`).map(Number).filter(isRunning),
    remove: () => {
      fs.rmSync(root, { recursive: true, force: true })
    },
  }
}

const linesOf = (file: string): string[] =>
  fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n') : []

const run = (script: string, env: Environment, args: string[]): Command => {
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  let complaints = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
    complaints += chunk.toString()
  })
  return {
    child,
    output: () => printed,
    lastComplaint: () => complaints.trim().split('\n').at(-1),
    ended: new Promise((resolve) => {
      child.once('close', resolve)
    }),
  }
}

/** Whether this process is there, and not merely waiting to be buried. */
const isRunning = (pid: number): boolean => {
  try {
    return !fs.readFileSync(`/proc/${String(pid)}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}
