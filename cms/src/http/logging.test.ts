import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { APIError, AuthenticationError } from 'payload'
import { describe, expect, it } from 'vitest'
import { toRefusalLine } from './logging.ts'

describe('what is written to the log', () => {
  it('of a failed sign-in and of whatever else was refused is one line', () => {
    expect(toRefusalLine({ err: new AuthenticationError() })).toMatch(/^[^\n]+$/)
    expect(toRefusalLine({ err: new APIError('这里\n有错', 409) })).toBe('这里 有错')
  })

  it('of what failed is everything', () => {
    for (const given of [{ err: new Error('x') }, { err: new APIError('x', 500) }, 'x', null, {}])
      expect(toRefusalLine(given)).toBeNull()
  })

  it('is so in a program that runs', async () => {
    const code = `
      const { default: config } = await import('./payload.config.ts')
      const { getPayload, AuthenticationError } = await import('payload')
      const payload = await getPayload({ config })
      payload.logger.error({ err: new AuthenticationError() })
      payload.logger.error({ err: new Error('broken') })
      await payload.destroy()
    `
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], {
      cwd: path.resolve(import.meta.dirname, '..'),
      env: process.env,
    })
    expect(stdout).toContain('broken')
    expect(stdout).toMatch(/at .*eval1/)
    expect(stdout).not.toMatch(/at .*AuthenticationError|AuthenticationError:/)
    expect(stdout).toContain(new AuthenticationError().message)
  })
})
