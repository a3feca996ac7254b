import { largestFile } from '../pictures/limits.ts'
import { toCheckedObject, toText } from './json.ts'
import { readBounded } from './read-bounded.ts'
import { Refused } from './refused.ts'

/** What a stranger may send: enough to sign in. */
export const smallBody = 16 * 1024
/** A document with a long report in it, many times over. */
export const largeBody = 4 * 1024 * 1024
const withFile = largestFile + largeBody
const mostParts = 20

type Body = { body: BodyInit; type: string | null }

/** Whether somebody has signed in is only asked for a body that a stranger may not send. */
const toMost = async (request: Request, most: number, isSignedIn: () => Promise<boolean>): Promise<number> => {
  const length = request.headers.get('content-length')
  if (length !== null && Number(length) <= smallBody) return smallBody
  return (await isSignedIn()) ? most : smallBody
}

/** A form as Payload expects it: its document as JSON and at most its file. */
const toForm = async (bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> => {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Refused(400, '表单的格式不对')
  })
  const parts = [...form]
  if (parts.length > mostParts) throw new Refused(400, '表单里的内容太多')
  if (parts.some(([name, value]) => name === 'file' && typeof value === 'string'))
    throw new Refused(400, '请上传文件本身')
  if (parts.filter(([name]) => name === 'file').length > 1) throw new Refused(400, '一次只能上传一个文件')
  const given = form.get('_payload')
  if (given !== null && typeof given !== 'string') throw new Refused(400, '表单的格式不对')
  form.set('_payload', JSON.stringify(toCheckedObject(given ?? '')))
  return form
}

/**
 * Takes in the body of a request that writes: JSON, or a form with a file, within bounds and well formed, so that
 * nothing behind the door has to be afraid of it. Throws `Refused` 400, 408, 413, 415.
 */
export const takeInBody = async (request: Request, isSignedIn: () => Promise<boolean>): Promise<Body> => {
  const given = request.headers.get('content-type') ?? ''
  const type = given.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (type === 'multipart/form-data') {
    const bytes = await readBounded(request, await toMost(request, withFile, isSignedIn))
    // The form says its type itself, with a boundary of its own.
    return { body: await toForm(bytes, given), type: null }
  }
  const bytes = await readBounded(request, await toMost(request, largeBody, isSignedIn))
  if (bytes.length > 0 && type !== 'application/json')
    throw new Refused(415, '请求的内容应是 JSON 或带文件的表单')
  return { body: JSON.stringify(toCheckedObject(toText(bytes))), type: 'application/json' }
}
