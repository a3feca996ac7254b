import path from 'node:path'
import { parse } from '@xiezou/shared'
import { z } from 'zod'

const repository = path.resolve(import.meta.dirname, '../..')
const folder = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((place) => path.resolve(repository, place))
const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, '端口是 1 到 65535 之间的整数')
    .default(String(fallback))
    .transform(Number)
    .refine((number) => number >= 1 && number <= 65535, '端口是 1 到 65535 之间的整数')
const address = z
  .url({ protocol: /^https?$/, error: '应是完整的网址，例如 https://example.org' })
  .transform((url) => url.replace(/(?<!\/)\/+$/, ''))
// Every link of the site starts at the root of its origin.
const origin = address.refine((url) => new URL(url).origin === url, '只写到域名和端口，不带路径')

const given = z.object({
  DATA_DIR: folder('.data'),
  DIST: folder('site/dist'),
  SITE_PORT: port(4321),
  SITE_URL: origin.optional(),
  CMS_URL: address.default('http://127.0.0.1:3000'),
  SNAPSHOT: z.string().optional(),
  RENDERER_PORT: port(4322),
  RENDERER_SECRET: z.string().min(16).optional(),
})

/** The names of all settings of the site's programs; `.env.example` explains each. */
export const settingNames = Object.keys(given.shape)

const schema = given.transform((settings) => ({
  ...settings,
  SITE_URL: settings.SITE_URL ?? `http://127.0.0.1:${settings.SITE_PORT}`,
}))

/** The settings of the site's programs: absolute folders, ports, and public addresses without a slash at their end. */
export type Env = z.infer<typeof schema>

/** Reads the settings; what is empty counts as not set. Throws `ContractError` with everything that is wrong. */
export const readEnv = (source: Record<string, string | undefined>): Env =>
  parse(
    schema,
    Object.fromEntries(Object.entries(source).filter(([, text]) => text !== undefined && text !== '')),
    '环境变量',
  )

/** The settings of this process. */
export const loadEnv = (): Env => readEnv(process.env)
