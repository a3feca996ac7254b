import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from '@playwright/test'
import { claim } from '../../scripts/lib/lock.mjs'
import { isFreePort } from '../../scripts/lib/ports.mjs'

const root = path.resolve(import.meta.dirname, '../..')

/** The first administrator of every installation under test. */
export const administrator = { email: 'editor@xiezou.example', password: 'a-long-enough-password' }

/** A whole Xiezou, started as a maintainer starts it, with a database and ports of its own. */
export type Installation = {
  cms: string
  site: string
  dataDir: string
  /** Stops everything and starts it again on the same data, or what `between` makes of it. */
  restart(between?: () => Promise<unknown>): Promise<void>
  stop(): Promise<void>
}

type Running = { stop: () => Promise<void> }

/** Two workers start one after the other, as two maintainers would: a launcher refuses while another one installs. */
const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const file = path.join(root, 'node_modules/.xiezou-walk-starts')
  for (;;) {
    const turn = claim(file)
    if ('release' in turn) return work().finally(turn.release)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

// Below those that the system gives away by itself, and for each worker others: nobody takes one between two starts.
const firstPort = 21_000
const portsOfWorker = 500
let given = 0

const chooseOwnPort = async (): Promise<number> => {
  const from = firstPort + portsOfWorker * test.info().parallelIndex
  do given += 1
  while (!(await isFreePort(from + given)))
  return from + given
}

const run = (env: NodeJS.ProcessEnv): Promise<Running> => inTurn(() => start(env))

const start = async (env: NodeJS.ProcessEnv): Promise<Running> => {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  let said = ''
  const ready = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      if (said.includes('Ctrl-C')) resolve()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    void ended.then(() => {
      reject(new Error(`npm start ended early:\n${said}`))
    })
  })
  await ready
  return {
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Starts an installation with the seed report in it, on a database file of its own unless one is named. */
export const startInstallation = async (databaseUrl?: string): Promise<Installation> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'xiezou-e2e-'))
  const [cmsPort, sitePort] = [await chooseOwnPort(), await chooseOwnPort()]
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    CMS_PORT: String(cmsPort),
    SITE_PORT: String(sitePort),
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
  }
  let running = await run(env)
  return {
    cms: `http://127.0.0.1:${cmsPort}`,
    site: `http://127.0.0.1:${sitePort}`,
    dataDir,
    restart: async (between) => {
      await running.stop()
      await between?.()
      running = await run(env)
    },
    stop: async () => {
      await running.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** A file of the public folder as text. */
export const readPublic = (installation: Installation, file: string): Promise<string> =>
  readFile(path.join(installation.dataDir, 'public', file), 'utf8')

/** The bytes of a file, or none where it was replaced since the folder was listed. */
const readStanding = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

/** The files of the public folder that hold some text. */
export const findInPublic = async (installation: Installation, text: string): Promise<string[]> => {
  const folder = path.join(installation.dataDir, 'public')
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  )
  const held = await Promise.all(
    files.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return (await readStanding(file)).includes(text) ? [path.relative(folder, file)] : []
    }),
  )
  return held.flat()
}

/** Waits until something holds, looking every 20 ms. Whatever holds at all does in five minutes, on a busy machine too. */
export const until = async (holds: () => Promise<boolean>): Promise<void> => {
  const from = performance.now()
  while (!(await holds())) {
    if (performance.now() - from > 300_000) throw new Error('still not so after five minutes')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Waits until everything that is public now is online, whole. */
export const untilOnline = async (installation: Installation): Promise<void> => {
  const manifest = await fetch(`${installation.cms}/api/publication/manifest`)
  const { release } = (await manifest.json()) as { release: number }
  await until(async () => {
    const state = await readFile(path.join(installation.dataDir, 'renderer/state.json'), 'utf8')
    return (JSON.parse(state) as { drawn: { release: number } }).drawn.release >= release
  })
}

/** A client of the CMS's API, signed in; as the first administrator unless told otherwise. */
export const signInToApi = async (
  installation: Installation,
  account: { email: string; password: string } = administrator,
): Promise<(method: string, path: string, body?: unknown) => Promise<Response>> => {
  const login = await fetch(`${installation.cms}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  })
  const token = /^payload-token=([^;]+)/.exec(login.headers.getSetCookie()[0] ?? '')?.[1] ?? ''
  return (method, place, body) =>
    fetch(`${installation.cms}/api${place}`, {
      method,
      headers: {
        authorization: `JWT ${token}`,
        // A form says itself where its parts begin.
        ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    })
}
