import type { AfterErrorHook } from 'payload'

const codes = [
  'ENOSPC',
  'EDQUOT',
  'SQLITE_FULL',
  'SQLITE_IOERR_WRITE',
  'SQLITE_IOERR_SHMSIZE',
  'OutOfDiskSpace',
]

/** Whether something could not be written, because there is no room left for it. */
export const isFull = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const { code, extendedCode, codeName } = error as {
    code?: unknown
    extendedCode?: unknown
    codeName?: unknown
  }
  return [code, extendedCode, codeName].some((one) => codes.includes(String(one))) || isFull(error.cause)
}

const notSaved = '没有保存：服务器的磁盘满了，请管理员清理。'
const notSignedIn = '服务器的磁盘满了，暂时不能登录。请管理员清理磁盘后再试。'

/** Says at the place of a save, an upload or a sign-in that the disk is full; nothing of it was kept. */
export const sayFull: AfterErrorHook = ({ error, req }) => {
  if (!isFull(error)) return undefined
  const message = req.pathname.endsWith('/login') ? notSignedIn : notSaved
  return { status: 507, response: { errors: [{ message }] } }
}
