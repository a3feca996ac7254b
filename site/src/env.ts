import path from 'node:path'
import { z } from 'zod'

const port = (fallback: number) => z.coerce.number().int().min(1).max(65535).default(fallback)
const origin = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))

const schema = z
  .object({
    DATA_DIR: z.string().default(path.resolve(import.meta.dirname, '../../.data')),
    DIST: z.string().default(path.resolve(import.meta.dirname, '../dist')),
    SITE_PORT: port(4321),
    SITE_URL: origin.optional(),
    CMS_URL: origin.default('http://127.0.0.1:3000'),
    SNAPSHOT: z.string().optional(),
    RENDERER_PORT: port(4322),
    RENDERER_SECRET: z.string().min(16).optional(),
  })
  .transform((settings) => ({
    ...settings,
    SITE_URL: settings.SITE_URL ?? `http://127.0.0.1:${settings.SITE_PORT}`,
  }))

/** The settings of the site's programs: folders, ports, and public addresses without a slash at their end. */
export type Env = z.infer<typeof schema>

/** Reads the settings. Throws an `Error` of one Chinese sentence where one is wrong. */
export const readEnv = (source: Record<string, string | undefined>): Env => {
  const given = Object.fromEntries(Object.entries(source).filter(([, text]) => text !== ''))
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(`环境变量 ${issue?.path.join('.') ?? ''} 有误：${issue?.message ?? ''}`)
}

/** The settings of this process. */
export const loadEnv = (): Env => readEnv(process.env)
