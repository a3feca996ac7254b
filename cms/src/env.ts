import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import { toProxies } from './peer-address.ts'

// Under the admin's CSP zod's probe for `Function("")` is a reported violation.
z.config({ jitless: true })

const shortest = 32
const given = (text: string | undefined): string | undefined => (text === '' ? undefined : text)
const optional = z.string().optional()
const address = z.url({ protocol: /^https?$/, error: '应是完整的网址，例如 https://example.org' })

const isListOfProxies = (list: string): boolean => {
  try {
    toProxies(list)
    return true
  } catch {
    return false
  }
}

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:|mongodb(\+srv)?:\/\/)/,
      '以 file: 或 mongodb:// 开头，例如 file:/var/lib/xiezou/xiezou.db',
    )
    // Without it Payload silently works without transactions.
    .refine(
      (url) => !url.startsWith('mongodb://') || /[?&]replicaSet=[^&]/.test(url),
      '要用 MongoDB 的副本集，并在地址里写明 replicaSet，例如 mongodb://127.0.0.1:27017/xiezou?replicaSet=rs0',
    )
    .optional(),
  PAYLOAD_SECRET: z.string().min(shortest, `至少要有 ${shortest} 个字符`).optional(),
  CMS_URL: address.default('http://127.0.0.1:3000'),
  SITE_URL: address.default('http://127.0.0.1:4321'),
  RENDERER_URL: address.optional(),
  RENDERER_SECRET: optional,
  STAGED_TOKEN: optional,
  ADMIN_EMAIL: z.email('应是邮箱地址，例如 editor@example.org').optional(),
  ADMIN_PASSWORD: z.string().min(12, '至少要有 12 个字符').optional(),
  TRUSTED_PROXY: z.string().refine(isListOfProxies, '应是地址或网段，用逗号分开，例如 127.0.0.1').default(''),
})

/** The names of all settings of the CMS; `.env.example` explains each. */
export const settingNames = Object.keys(schema.shape)

type Source = Record<string, string | undefined>

/** The settings of the CMS: folders are absolute, the database has an address, the secret is there. */
export type Env = z.infer<typeof schema> & { DATABASE_URL: string; PAYLOAD_SECRET: string }

/** Reads the settings. Throws an `Error` of one Chinese sentence where one is wrong, or where production has no secret. */
export const readEnv = (source: Source): Env => {
  const result = schema.safeParse(
    Object.fromEntries(Object.entries(source).map(([name, text]) => [name, given(text)])),
  )
  const issue = result.error?.issues[0]
  if (issue !== undefined) throw new Error(`环境变量 ${issue.path.join('.')} 有误：${issue.message}。`)
  const settings = schema.parse(result.data)
  // A build needs no secret; it serves nobody.
  const isServing = settings.NODE_ENV === 'production' && source['NEXT_PHASE'] !== 'phase-production-build'
  if (isServing && settings.PAYLOAD_SECRET === undefined) {
    throw new Error(`正式运行必须设置环境变量 PAYLOAD_SECRET，至少 ${shortest} 个字符。`)
  }
  const DATA_DIR = path.resolve(settings.DATA_DIR)
  return {
    ...settings,
    DATA_DIR,
    DATABASE_URL: settings.DATABASE_URL ?? `file:${path.join(DATA_DIR, 'xiezou.db')}`,
    PAYLOAD_SECRET: settings.PAYLOAD_SECRET ?? randomBytes(shortest).toString('hex'),
  }
}

const readOrEnd = (): Env => {
  try {
    const read = readEnv(process.env)
    // One process loads this module up to three times, and all of them must have the same secret.
    process.env['PAYLOAD_SECRET'] ??= read.PAYLOAD_SECRET
    // Payload draws times in the zone of the machine, which on servers is often UTC.
    process.env['TZ'] = 'Asia/Shanghai'
    return read
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

/** The settings of this process; one that is wrong ends it with one sentence. */
export const env = readOrEnd()
