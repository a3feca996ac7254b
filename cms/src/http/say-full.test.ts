import { describe, expect, it } from 'vitest'
import { isFull, sayFull } from './say-full.ts'

const coded = (given: object, cause?: Error): Error => Object.assign(new Error('failed', { cause }), given)

const say = (error: Error, pathname: string) =>
  sayFull({ error, req: { pathname } } as unknown as Parameters<typeof sayFull>[0]) as {
    status: number
    response: { errors: { message: string }[] }
  }

describe('a full disk', () => {
  it.each([
    coded({ code: 'ENOSPC' }),
    coded({ code: 'EDQUOT' }),
    coded({ code: 'SQLITE_FULL' }),
    coded({ code: 'SQLITE_IOERR', extendedCode: 'SQLITE_IOERR_WRITE' }),
    coded({ codeName: 'OutOfDiskSpace' }),
    coded({}, coded({}, coded({ code: 'SQLITE_FULL' }))),
  ])('is said at the save and at the sign-in: %o', (error) => {
    const save = say(error, '/api/articles/1')
    expect([save.status, save.response.errors[0]?.message]).toEqual([
      507,
      expect.stringMatching(/没有保存.*磁盘满了/) as string,
    ])
    expect(say(error, '/api/users/login').response.errors[0]?.message).toMatch(/磁盘满了.*不能登录/)
  })

  it.each([coded({}), coded({ code: 'SQLITE_BUSY' }), coded({ code: 'EACCES' }), coded({ status: 400 })])(
    'is not said of what else fails: %o',
    (error) => {
      expect(isFull(error)).toBe(false)
      expect(say(error, '/api/articles/1')).toBeUndefined()
    },
  )
})
