import { handleServerFunctions } from '@payloadcms/next/layouts'
import {
  createLocalReq,
  executeAuthStrategies,
  getPayload,
  type ImportMap,
  type SanitizedConfig,
} from 'payload'
import { headers as readHeaders } from 'next/headers'
import { withoutForeignLock } from '../access/own-locks.ts'
import { isServerFunction } from './server-function-names.ts'

type Call = { name: string; args: Record<string, unknown> }

const refuse = (message: string) => ({ message, errors: [{ message }] })

/** What Next throws on purpose, to lead elsewhere or to say that there is nothing. */
const isOfNext = (error: unknown): boolean =>
  String((error as { digest?: string } | null)?.digest).startsWith('NEXT_')

/**
 * What the pages of the admin have the server do, for people who have signed in: the functions of Payload that these
 * pages call, by their own names. Anything else is refused in words, and what fails is told in one line.
 */
export const callServerFunction = async (
  { name, args }: Call,
  config: Promise<SanitizedConfig>,
  importMap: ImportMap,
): Promise<unknown> => {
  if (!isServerFunction(name)) return refuse('没有这个功能')
  const payload = await getPayload({ config })
  const { user } = await executeAuthStrategies({ headers: await readHeaders(), payload })
  if (user === null) return refuse('请先登录')
  try {
    const req = await createLocalReq({ user }, payload)
    return await handleServerFunctions({
      name,
      args: await withoutForeignLock(req, args),
      config,
      importMap,
    })
  } catch (error) {
    if (isOfNext(error)) throw error
    const said = error instanceof Error ? error.message.split('\n', 1)[0] : String(error)
    payload.logger.error(`后台页面的“${name}”没有成功：${(said ?? '').slice(0, 300)}`)
    return refuse('没有成功，请刷新页面后再试')
  }
}
