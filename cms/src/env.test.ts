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

  it.each([
    'mongodb://127.0.0.1:27017/xiezou',
    'mongodb://127.0.0.1:27017/xiezou?replicaSet=',
    'mongodb://127.0.0.1:27017/replicaSet=rs0',
  ])('refuses a MongoDB of which no replica set is named, since nothing would be undone: %s', (url) => {
    expect(() => readEnv({ DATABASE_URL: url })).toThrow(
      '环境变量 DATABASE_URL 有误：要用 MongoDB 的副本集，并在地址里写明 replicaSet，例如 mongodb://127.0.0.1:27017/xiezou?replicaSet=rs0。',
    )
  })

  it.each([
    'mongodb://a:1,b:2/xiezou?authSource=admin&replicaSet=rs0',
    'mongodb+srv://db.example/xiezou',
    'file:/srv/x.db',
  ])('takes the database %s', (url) => {
    expect(readEnv({ DATABASE_URL: url }).DATABASE_URL).toBe(url)
  })

  it.each(['postgres://x/y', 'mongodb:x', '/srv/x.db'])('refuses the database %s', (url) => {
    expect(() => readEnv({ DATABASE_URL: url })).toThrow(
      '环境变量 DATABASE_URL 有误：以 file: 或 mongodb:// 开头',
    )
  })

  it('refuses a first password that nobody could sign up with', () => {
    const settings = (ADMIN_PASSWORD: string) => () => readEnv({ ADMIN_PASSWORD })
    expect(settings('elf-zeichen')).toThrow('环境变量 ADMIN_PASSWORD 有误：至少要有 12 个字符。')
    expect(settings('zwoelf-chars')).not.toThrow()
  })

  it('says which setting is wrong', () => {
    expect(() => readEnv({ CMS_URL: 'nowhere' })).toThrow(/^环境变量 CMS_URL 有误/)
  })
})
