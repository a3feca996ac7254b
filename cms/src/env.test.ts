import { describe, expect, it } from 'vitest'
import { readEnv } from './env.ts'

const secret = 'x'.repeat(32)

describe('settings of the CMS', () => {
  it('refuses to run in production without a secret', () => {
    expect(() => readEnv({ NODE_ENV: 'production' })).toThrow(
      '正式运行必须设置环境变量 PAYLOAD_SECRET，至少 32 个字符。',
    )
  })

  it('refuses an empty secret in production like a missing one', () => {
    expect(() => readEnv({ NODE_ENV: 'production', PAYLOAD_SECRET: '' })).toThrow('必须设置')
  })

  it('refuses a short secret', () => {
    expect(() => readEnv({ NODE_ENV: 'production', PAYLOAD_SECRET: 'short' })).toThrow(
      '环境变量 PAYLOAD_SECRET 有误：至少要有 32 个字符。',
    )
  })

  it('lets a build go without a secret', () => {
    const settings = readEnv({ NODE_ENV: 'production', NEXT_PHASE: 'phase-production-build' })
    expect(settings.PAYLOAD_SECRET).toHaveLength(64)
  })

  it('keeps the database in the data folder unless told otherwise', () => {
    const settings = readEnv({ DATA_DIR: '/srv/xiezou', PAYLOAD_SECRET: secret })
    expect(settings.DATABASE_URL).toBe('file:/srv/xiezou/xiezou.db')
  })

  it('says which setting is wrong', () => {
    expect(() => readEnv({ CMS_URL: 'nowhere' })).toThrow(/^环境变量 CMS_URL 有误/)
  })
})
