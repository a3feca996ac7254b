import fs from 'node:fs'
import path from 'node:path'

// Programs of the site are handed no setting of the tests.
const log = path.join(import.meta.dirname, '..', 'calls.log')

/** What the test set for a stub. */
export const setting = (name: string): string => process.env[name] ?? ''

/** Every stub writes down that it ran. */
export const signIn = (name: string): void => {
  fs.appendFileSync(log, `${[name, ...process.argv.slice(2)].join(' ')}\n`)
  fs.appendFileSync(`${log}.env`, `${JSON.stringify({ name, pid: process.pid, env: process.env })}\n`)
  rememberProcess(process.pid)
}

/** Whoever is remembered must be gone when the launcher is. */
export const rememberProcess = (pid: number | undefined): void => {
  fs.appendFileSync(`${log}.pids`, `${String(pid)}\n`)
}

/** Stays until it is ended. */
export const stay = (): void => {
  setInterval(() => undefined, 1000)
}

/** Whether this start is one of those that the test wants to fail; says then why, as a program of ours does. */
export const isToFail = (): boolean => {
  const file = path.join(import.meta.dirname, '..', 'starts-to-fail')
  const left = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0
  if (left === 0) return false
  fs.writeFileSync(file, String(left - 1))
  console.error('端口还没有空出来。')
  return true
}
