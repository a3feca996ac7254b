import fs from 'node:fs'

/** What the test set for a stub. */
export const setting = (name: string): string => process.env[name] ?? ''

/** Every stub writes down that it ran. */
export const signIn = (name: string): void => {
  fs.appendFileSync(setting('STUB_LOG'), `${[name, ...process.argv.slice(2)].join(' ')}\n`)
  rememberProcess(process.pid)
}

/** Whoever is remembered must be gone when the launcher is. */
export const rememberProcess = (pid: number | undefined): void => {
  fs.appendFileSync(`${setting('STUB_LOG')}.pids`, `${String(pid)}\n`)
}

/** Stays until it is ended. */
export const stay = (): void => {
  setInterval(() => undefined, 1000)
}
