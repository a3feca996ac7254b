import { Refused } from './refused.ts'

const reading = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses what a page of somebody else has an editor's browser write. A browser names the origin of everything that is
 * not a reading; a program that names none has no cookie of anybody.
 */
export const refuseForeign = ({ method, headers }: Request, own: string[]): void => {
  if (reading.includes(method)) return
  const origin = headers.get('origin')
  const isForeign = origin === null ? headers.get('sec-fetch-site') === 'cross-site' : !own.includes(origin)
  if (isForeign) throw new Refused(403, `请从 ${own[0] ?? ''} 打开后台（设置 CMS_URL 写的就是这个网址）`)
}
