'use client'

/** What a door of the workflow answered: what it gave, or why not, in words. */
export type Answer<Body> =
  | { isDone: true; body: Body }
  | { isDone: false; status: number; body: Record<string, unknown>; words: string }

const toWords = (status: number, body: Record<string, unknown>): string => {
  const errors = body['errors'] as { message: string }[] | undefined
  const problems = body['problems'] as { label: string; message: string }[] | undefined
  const told =
    errors?.map(({ message }) => message) ??
    problems?.map(({ label, message }) => (label === '' ? message : `${label}：${message}`))
  if (told !== undefined && told.length > 0) return told.join('\n')
  return status === 409 ? '内容已经和看到的不一样了' : '没有成功：服务器没有说明原因，请再试一次'
}

/** Asks a door of the workflow. */
export const ask = async <Body>(
  method: 'GET' | 'POST',
  place: string,
  sent?: unknown,
): Promise<Answer<Body>> => {
  const response = await fetch(`/api/workflow/${place}`, {
    method,
    ...(sent === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) }),
  }).catch(() => null)
  if (response === null)
    return { isDone: false, status: 0, body: {}, words: '连不上服务器，请检查网络后再试' }
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>
  return response.ok
    ? { isDone: true, body: body as Body }
    : { isDone: false, status: response.status, body, words: toWords(response.status, body) }
}

const changed = 'xiezou:workflow'

/** Tells what shows the state of a document that it changed. */
export const announceChange = (): void => {
  window.dispatchEvent(new Event(changed))
}

/** Calls back whenever the state of a document changed; returns how to stop that. */
export const onChange = (callback: () => void): (() => void) => {
  window.addEventListener(changed, callback)
  return () => {
    window.removeEventListener(changed, callback)
  }
}
