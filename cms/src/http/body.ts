import { largestFile } from './file-limits.ts'
import { toCheckedObject, toText } from './json.ts'
import { largeBody, largestInWords } from './limits.ts'
import { readBounded } from './read-bounded.ts'
import { Refused } from './refused.ts'

/** What a stranger may send: enough to sign in. */
export const smallBody = 16 * 1024
const withFile = largestFile + largeBody
const mostParts = 20

type Data = Record<string, unknown>

/** A document as it was sent, and how it is handed on: its type is null where the body says its type itself. */
export type Body = {
  data: Data
  hasFile: boolean
  toBody: (data: Data) => { body: BodyInit; type: string | null }
}

/** Whether somebody has signed in is only asked for a body that a stranger may not send. */
const toMost = async (
  request: Request,
  most: number,
  isSignedIn: () => Promise<boolean>,
): Promise<number> => {
  const length = request.headers.get('content-length')
  if (length !== null && Number(length) <= smallBody) return smallBody
  return (await isSignedIn()) ? most : smallBody
}

const toFileName = (name: string): string => {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  const clean = name.replaceAll(/[\0-\x1f\x7f/\\]/g, '').slice(-120)
  return /[^.]/.test(clean) ? clean : 'file'
}

const tooLong = (): Refused => new Refused(413, `没有成功：内容太大，一份最多 ${largestInWords}，请分成几份`)

/** A form as Payload expects it: its document as JSON and at most its file. */
const toForm = async (bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Body> => {
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
  if (Buffer.byteLength(given ?? '') > largeBody) throw tooLong()
  const data = toCheckedObject(given ?? '')
  const file = form.get('file')
  if (file instanceof File) form.set('file', file, toFileName(file.name))
  const toBody: Body['toBody'] = (whole) => {
    form.set('_payload', JSON.stringify(whole))
    return { body: form, type: null }
  }
  return { data, hasFile: file instanceof File, toBody }
}

/**
 * Takes in the body of a request that writes: JSON, or a form with a file, within bounds and well formed, so that
 * nothing behind the door has to be afraid of it. Throws `Refused` 400, 408, 413, 415.
 */
export const takeInBody = async (
  request: Request,
  takesForms: boolean,
  isSignedIn: () => Promise<boolean>,
): Promise<Body> => {
  const given = request.headers.get('content-type') ?? ''
  const type = given.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (takesForms && type === 'multipart/form-data') {
    const bytes = await readBounded(request, await toMost(request, withFile, isSignedIn))
    return toForm(bytes, given)
  }
  const most = await toMost(request, largeBody, isSignedIn)
  const bytes = await readBounded(request, most).catch((error: unknown) => {
    throw most === largeBody && error instanceof Refused && error.status === 413 ? tooLong() : error
  })
  if (bytes.length > 0 && type !== 'application/json')
    throw new Refused(415, '请求的内容应是 JSON 或带文件的表单')
  const data = toCheckedObject(toText(bytes))
  return {
    data,
    hasFile: false,
    toBody: (whole) => ({ body: JSON.stringify(whole), type: 'application/json' }),
  }
}
