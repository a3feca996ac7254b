import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { onTestFinished, vi } from 'vitest'

/** A program of the site that was started: what it said so far, and the code with which it ends. */
export type Program = {
  out: () => string
  errors: () => string
  /** Resolves once its output holds these words. */
  said: (words: string) => Promise<void>
  kill: (signal: 'SIGTERM' | 'SIGKILL') => void
  ended: Promise<number | null>
}

/** Starts a program by its file in `src`; it is killed with the test if it still runs. */
export const startProgram = (file: string, env: Record<string, string>, args: string[] = []): Program => {
  const child = spawn(process.execPath, [path.resolve(import.meta.dirname, '..', file), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return {
    out: () => out,
    errors: () => errors,
    said: (words) =>
      vi.waitFor(
        () => {
          if (!out.includes(words)) throw new Error(`it has not said ${words}, but: ${out}${errors}`)
        },
        { timeout: 50_000, interval: 10 },
      ),
    kill: (signal) => void child.kill(signal),
    ended: once(child, 'close').then(([code]: (number | null)[]) => code ?? null),
  }
}
