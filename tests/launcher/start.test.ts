import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { toPauseMs } from '../../scripts/lib/serve.mjs'
import { type Command, makeStubRepository, type StubRepository } from './stub-repository.ts'

let repository: StubRepository
const started: Command[] = []

beforeEach(async () => {
  repository = await makeStubRepository()
})
afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGTERM')
    await ended
  }
  repository.remove()
})

const start = (env: Record<string, string> = {}): Command => {
  const command = repository.run('start.mjs', env)
  started.push(command)
  return command
}
// Only what never comes is longer.
const within = { timeout: 100_000, interval: 50 }
const untilSaid = async (command: Command, words: string): Promise<void> => {
  await vi.waitFor(() => {
    expect(command.output()).toContain(words)
  }, within)
}
const untilNothingIsLeft = async (): Promise<void> => {
  await vi.waitFor(() => {
    expect(repository.survivors()).toEqual([])
  }, within)
}
const stop = async (command: Command): Promise<number | null> => {
  command.child.kill('SIGINT')
  return command.ended
}

describe('a first start', () => {
  test('installs, prepares, builds, serves, and shows where to go and how to sign in', async () => {
    const command = start()
    await untilSaid(command, 'Ctrl-C')
    expect(command.output()).toContain(`http://127.0.0.1:${repository.sitePort}/`)
    expect(command.output()).toContain(`http://127.0.0.1:${repository.cmsPort}/admin`)
    expect(command.output()).toContain('a@b.example   shown-once')
    expect([...repository.calls()].sort()).toEqual([
      'astro build',
      'next build',
      `next start -H 127.0.0.1 -p ${repository.cmsPort}`,
      'npx --yes pnpm@12.21.0 install --frozen-lockfile --reporter=append-only',
      'prepare',
      'renderer',
      'static-server',
    ])
  })

  test('ends on Ctrl-C with everything it started, the ones that ignore it included', async () => {
    const command = start({ STUB_WORKER: 'stubborn' })
    await untilSaid(command, 'Ctrl-C')
    expect(repository.survivors().length).toBe(4)
    expect(await stop(command)).toBe(0)
    expect(repository.survivors()).toEqual([])
    expect(fs.existsSync(path.join(repository.dataDir, 'launcher.lock'))).toBe(false)
  })

  test('does not wait for ever for somebody who holds a connection open', async () => {
    const command = start()
    await untilSaid(command, 'Ctrl-C')
    const silent = net.connect(Number(repository.cmsPort), '127.0.0.1')
    silent.on('error', () => undefined)
    await once(silent, 'connect')
    const pid = repository.environments().findLast(({ name }) => name === 'next')?.pid ?? 0
    process.kill(pid, 'SIGTERM')
    await untilSaid(command, 'cms 意外停止（退出码 0）')
    silent.destroy()
    expect(await stop(command)).toBe(0)
  })
})

describe('a second start', () => {
  test('installs and builds nothing again, and does not repeat the password', async () => {
    const first = start()
    await untilSaid(first, 'Ctrl-C')
    await stop(first)
    const callsBefore = repository.calls().length
    const second = start()
    await untilSaid(second, 'Ctrl-C')
    expect(
      repository
        .calls()
        .slice(callsBefore)
        .map((call) => call.split(' ')[0])
        .sort(),
    ).toEqual(['next', 'prepare', 'renderer', 'static-server'])
    expect(repository.calls().slice(callsBefore)).not.toContain('next build')
    expect(second.output()).not.toContain('shown-once')
    expect(second.output()).toContain('a@b.example')
  })

  test('builds again what has changed, and only that', async () => {
    const first = start()
    await untilSaid(first, 'Ctrl-C')
    await stop(first)
    const callsBefore = repository.calls().length
    fs.writeFileSync(path.join(repository.root, 'site/src/new-page.ts'), 'export const page = 1')
    const second = start()
    await untilSaid(second, 'Ctrl-C')
    expect(repository.calls().slice(callsBefore)).toContain('astro build')
    expect(repository.calls().slice(callsBefore)).not.toContain('next build')
  })

  test('shows the password that a start cut short could not show', async () => {
    const first = start({ STUB_BUILD: 'hangs' })
    const kept = path.join(repository.dataDir, 'first-login.json')
    await vi.waitFor(() => {
      expect(fs.existsSync(kept)).toBe(true)
    }, within)
    expect(fs.statSync(kept).mode & 0o777).toBe(0o600)
    expect(await stop(first)).toBe(130)
    const second = start()
    await untilSaid(second, 'Ctrl-C')
    expect(second.output()).toContain('a@b.example   shown-once')
    expect(fs.existsSync(kept)).toBe(false)
  })
})

describe('when the launcher does not get to stop anything itself', () => {
  test('everything ends after its SIGKILL, and the next start takes over its lock', async () => {
    const first = start({ STUB_WORKER: 'stubborn' })
    await untilSaid(first, 'Ctrl-C')
    first.child.kill('SIGKILL')
    await first.ended
    expect(fs.existsSync(path.join(repository.dataDir, 'launcher.lock'))).toBe(true)
    const second = start()
    await untilSaid(second, 'Ctrl-C')
    expect(await stop(second)).toBe(0)
    await untilNothingIsLeft()
  })

  test('everything ends after the SIGKILL of what started the launcher', async () => {
    const script = path.join(repository.root, 'scripts/start.mjs')
    const shell = spawn('/bin/sh', ['-c', `"${process.execPath}" "${script}" & echo $!; wait`], {
      env: repository.env,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let printed = ''
    shell.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
    })
    await vi.waitFor(() => {
      expect(printed).toContain('Ctrl-C')
    }, within)
    shell.kill('SIGKILL')
    await untilNothingIsLeft()
    await vi.waitFor(() => {
      expect(fs.existsSync(path.join(repository.dataDir, 'launcher.lock'))).toBe(false)
    }, within)
  })
})

describe('a start that cannot succeed says why in one sentence and leaves nothing half-made', () => {
  const expectRefusal = async (command: Command, words: string): Promise<void> => {
    expect(await command.ended).toBe(1)
    expect(command.output().trim().split('\n')).toEqual([expect.stringContaining(words)])
  }

  test('a busy port', async () => {
    const other = http.createServer()
    await new Promise((resolve) =>
      other.listen(Number(repository.cmsPort), '127.0.0.1', () => {
        resolve(null)
      }),
    )
    await expectRefusal(start(), `端口 ${repository.cmsPort} 已被占用`)
    expect(fs.existsSync(path.dirname(repository.dataDir))).toBe(false)
    expect(repository.calls()).toEqual([])
    await new Promise((resolve) => other.close(resolve))
    await untilSaid(start(), 'Ctrl-C')
  })

  test('a DATA_DIR that is a file', async () => {
    const file = path.join(repository.root, 'file')
    fs.writeFileSync(file, 'somebody wrote this')
    await expectRefusal(start({ DATA_DIR: file }), `无法写入文件夹 ${file}`)
    await expectRefusal(start({ DATA_DIR: path.join(file, 'below') }), '无法写入文件夹')
    expect(fs.readFileSync(file, 'utf8')).toBe('somebody wrote this')
    expect(repository.calls()).toEqual([])
  })

  test('a DATA_DIR where nothing can be made', async () => {
    await expectRefusal(start({ DATA_DIR: '/proc/xiezou' }), '无法写入文件夹 /proc/xiezou')
  })

  test('a second launcher on one DATA_DIR, which leaves the first alone', async () => {
    const first = start()
    await untilSaid(first, 'Ctrl-C')
    await expectRefusal(start(), `另一个启动程序（进程 ${String(first.child.pid)}）`)
    expect(first.child.exitCode).toBeNull()
    const { status } = await fetch(`http://127.0.0.1:${repository.cmsPort}/`)
    expect(status).toBe(200)
  })

  test('a port that is no port', async () => {
    await expectRefusal(start({ SITE_PORT: 'four' }), 'SITE_PORT')
  })

  test('a setting of .env counts too', async () => {
    fs.writeFileSync(path.join(repository.root, '.env'), 'ADMIN_EMAIL=\nSITE_URL=nowhere\n')
    await expectRefusal(start(), 'SITE_URL')
  })
})

describe('an install that went wrong', () => {
  test('is taken away where it was the first, and told in one sentence', async () => {
    const command = start({ STUB_INSTALL: 'fails' })
    expect(await command.ended).toBe(1)
    expect(command.lastComplaint()).toContain('磁盘空间不足')
    expect(fs.existsSync(path.join(repository.root, 'node_modules'))).toBe(false)
    await untilSaid(start(), 'Ctrl-C')
  })

  test('is noticed and done again where it was cut short', async () => {
    const first = start({ STUB_INSTALL: 'hangs' })
    const half = path.join(repository.root, 'node_modules/half-made')
    await vi.waitFor(() => {
      expect(fs.existsSync(half)).toBe(true)
    }, within)
    fs.writeFileSync(path.join(repository.root, 'node_modules/rubble'), '')
    first.child.kill('SIGKILL')
    await first.ended
    await untilNothingIsLeft()
    const second = start()
    await untilSaid(second, 'Ctrl-C')
    expect(second.output()).toContain('上次的安装没有完成')
    expect(fs.existsSync(path.join(repository.root, 'node_modules/rubble'))).toBe(false)
  })
})

describe('a room that fails', () => {
  test('its sentence is the one that is shown', async () => {
    const command = start({ STUB_PREPARE: '数据库版本太新。' })
    expect(await command.ended).toBe(1)
    expect(command.lastComplaint()).toBe('数据库版本太新。')
    expect(repository.survivors()).toEqual([])
  })

  test.each(['cms', 'site'] as const)(
    '%s that dies later is started again, after a longer pause each time, and the others go on',
    async (name) => {
      const command = start()
      await untilSaid(command, 'Ctrl-C')
      const others = repository.survivors()
      repository.failStarts(1)
      const port = name === 'cms' ? repository.cmsPort : repository.sitePort
      await fetch(`http://127.0.0.1:${port}/die`).catch(() => null)
      await untilSaid(command, `${name} 已重新启动`)
      expect(
        command
          .output()
          .split('\n')
          .filter((line) => /意外停止|还没有空出来|将在|已重新启动/.test(line)),
      ).toEqual([
        `${name} 意外停止（退出码 7） (${name} ended unexpectedly).`,
        `${name} 将在 1 秒后重新启动 (starts again in 1 s).`,
        '端口还没有空出来。',
        `${name} 将在 2 秒后重新启动 (starts again in 2 s).`,
        `${name} 已重新启动 (is running again).`,
      ])
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
      expect(others.filter((pid) => repository.survivors().includes(pid))).toHaveLength(2)
      expect(await stop(command)).toBe(0)
      expect(repository.survivors()).toEqual([])
    },
  )

  test('Ctrl-C ends everything while a server waits to be started again', async () => {
    const command = start()
    await untilSaid(command, 'Ctrl-C')
    await fetch(`http://127.0.0.1:${repository.cmsPort}/die`).catch(() => null)
    await untilSaid(command, '将在 1 秒后')
    expect(await stop(command)).toBe(0)
    expect(repository.survivors()).toEqual([])
  })
})

test.each([
  [1, 1000],
  [2, 2000],
  [6, 32_000],
  [7, 60_000],
  [2000, 60_000],
])('after failure number %d a server waits for %d ms', (failures, pauseMs) => {
  expect(toPauseMs(failures)).toBe(pauseMs)
})

describe('a program gets', () => {
  test('no secret that it has no use for', async () => {
    const mine = {
      PAYLOAD_SECRET: 'payload-secret-of-thirty-two-letters',
      RENDERER_SECRET: 'renderer-secret-of-sixteen',
      STAGED_TOKEN: 'staged-token',
      ADMIN_PASSWORD: 'password-of-the-first',
      AWS_SECRET_ACCESS_KEY: 'somebody-elses',
    }
    await untilSaid(start(mine), 'Ctrl-C')
    const secretsOf = (program: string): string[] => {
      const env = repository.environments().findLast(({ name }) => name === program)?.env ?? {}
      return Object.keys(mine).filter((name) => env[name] !== undefined)
    }
    expect(secretsOf('static-server')).toEqual([])
    expect(secretsOf('renderer')).toEqual(['RENDERER_SECRET'])
    expect(secretsOf('next')).toContain('PAYLOAD_SECRET')
    const renderer = repository.environments().find(({ name }) => name === 'renderer')
    expect(renderer?.env['CMS_URL']).toBe(`http://127.0.0.1:${repository.cmsPort}`)
    expect(renderer?.env).not.toHaveProperty('DATABASE_URL')
  })
})

describe('drawing once', () => {
  test('builds the site and hands on where from and where to', async () => {
    const from = path.join(repository.root, 'cms')
    const command = repository.run('build.mjs', { INIT_CWD: from }, [
      '--out',
      'public',
      '--snapshot',
      '../all.ndjson',
    ])
    expect(await command.ended).toBe(0)
    expect(repository.calls().slice(1)).toEqual([
      'astro build',
      `once --out ${path.join(from, 'public')} --snapshot ${path.join(repository.root, 'all.ndjson')}`,
    ])
  })
})
