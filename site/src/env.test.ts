import path from 'node:path'
import { expect, test } from 'vitest'
import { readEnv } from './env.ts'

const repository = path.resolve(import.meta.dirname, '../..')

test('without any setting everything has a value that works on one machine', () => {
  expect(readEnv({})).toEqual({
    DATA_DIR: path.join(repository, '.data'),
    DIST: path.join(repository, 'site/dist'),
    SITE_PORT: 4321,
    SITE_URL: 'http://127.0.0.1:4321',
    CMS_URL: 'http://127.0.0.1:3000',
    RENDERER_PORT: 4322,
  })
})

test('what is empty counts as not set', () => {
  expect(readEnv({ SITE_PORT: '', SITE_URL: '', DATA_DIR: '' })).toEqual(readEnv({}))
})

test('an address loses the slash at its end, a folder is absolute, a port is a number', () => {
  expect(
    readEnv({
      SITE_URL: 'https://example.org/',
      DATA_DIR: 'data',
      RENDERER_PORT: '8080',
      CMS_URL: 'http://cms/a/',
    }),
  ).toMatchObject({
    SITE_URL: 'https://example.org',
    DATA_DIR: path.join(repository, 'data'),
    RENDERER_PORT: 8080,
    CMS_URL: 'http://cms/a',
  })
})

test('without an address of its own the site is at its port', () => {
  expect(readEnv({ SITE_PORT: '5000' }).SITE_URL).toBe('http://127.0.0.1:5000')
})

test.each([
  ['SITE_PORT', '0'],
  ['SITE_PORT', '65536'],
  ['SITE_PORT', '80a'],
  ['RENDERER_PORT', '-1'],
])('%s=%s is refused in one sentence', (name, text) => {
  expect(() => readEnv({ [name]: text })).toThrow(`环境变量：\n  ${name}：端口是 1 到 65535 之间的整数`)
})

test.each(['https://example.org/site', 'https://example.org/?a=1'])(
  'SITE_URL=%s is refused: a site stands at the root of its origin',
  (text) => {
    expect(() => readEnv({ SITE_URL: text })).toThrow('环境变量：\n  SITE_URL：只写到域名和端口，不带路径')
  },
)

test.each(['example.org', 'ftp://example.org'])('SITE_URL=%s is no address of a site', (text) => {
  expect(() => readEnv({ SITE_URL: text })).toThrow(/^环境变量：\n {2}SITE_URL：/)
})

test('everything that is wrong is told at once', () => {
  const read = (): unknown => readEnv({ SITE_PORT: 'x', RENDERER_SECRET: 'short' })
  expect(read).toThrow('SITE_PORT')
  expect(read).toThrow('RENDERER_SECRET')
})
