/** How somebody is asked for their password: answers whether they are signed in again. */
type Asker = (user: string | null) => Promise<boolean>

let asker: Asker | null = null
let asking: Promise<boolean> | null = null

/** The dialog that asks; null takes it away. */
export const setAsker = (next: Asker | null): void => {
  asker = next
}

/** Asks whoever writes for their password, once for all saves that wait; false where they would not, or nobody asks. */
export const signInAgain = (user: string | null): Promise<boolean> => {
  if (asker === null) return Promise.resolve(false)
  asking ??= asker(user).finally(() => {
    asking = null
  })
  return asking
}

/** What signing in came to. */
export type SignedIn = { isDone: true } | { isDone: false; words: string }

/** Signs somebody in under their own address; another person's account is signed out again. */
export const signIn = async (email: string, password: string, user: string): Promise<SignedIn> => {
  const response = await fetch('/api/users/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  }).catch(() => null)
  if (response === null) return { isDone: false, words: '连不上服务器，请检查网络后再试' }
  const body = (await response.json().catch(() => ({}))) as {
    user?: { id: unknown }
    errors?: { message: string }[]
  }
  if (!response.ok) return { isDone: false, words: body.errors?.[0]?.message ?? '没有登录成功，请再试一次' }
  return String(body.user?.id) === user
    ? { isDone: true }
    : { isDone: false, words: '这是另一个人的账号，请用打开表单的账号登录' }
}
