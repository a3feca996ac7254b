import { z } from 'zod'

const unwritable = /[\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800\ufffc\\<>"`]/u

/** What is wrong with an address of a page; null for nothing. */
const findPageProblem = (text: string): string | null => {
  // `https:example.org` and `https:///example.org` lead where nobody who reads them would look.
  const [, host] = /^https?:\/\/([^/?#]+)/i.exec(text) ?? []
  if (host === undefined || !URL.canParse(text)) return '网址写成 https:// 开头的完整样子'
  // `https://bank.example@elsewhere.example` leads elsewhere.
  return host.includes('@') ? '网址里不能带用户名和密码（@ 前面的部分）' : null
}

const decode = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** A message goes to the one whom the link names, and begins with a subject and words at most. */
const findMailProblem = (text: string): string | null => {
  const [, address = '', query = ''] = /^mailto:([^?]*)(?:\?(.*))?$/i.exec(text) ?? []
  if (!/^[^\s@,;:%]+@[^\s@,;:%]+$/.test(address)) return '邮件链接只写一个邮箱，例如 mailto:name@example.org'
  for (const field of query === '' ? [] : query.split('&')) {
    const [name = '', value = ''] = field.split('=')
    const said = decode(value)
    const isSubject = name.toLowerCase() === 'subject' && said !== null && !/\p{Cc}/u.test(said)
    if (!isSubject && !(name.toLowerCase() === 'body' && said !== null))
      return '邮件链接里只能带主题（subject）和正文（body），不能带抄送'
  }
  return null
}

const findPhoneProblem = (text: string): string | null =>
  /^tel:\+?(?=[^\d]*\d)[\d().-]+$/i.test(text) ? null : '电话链接只写号码，例如 tel:010-12345678'

const finders: Record<string, (text: string) => string | null> = {
  http: findPageProblem,
  https: findPageProblem,
  mailto: findMailProblem,
  tel: findPhoneProblem,
}

const toSchema = (schemes: string[], otherwise: string) =>
  z.string().superRefine((text, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message })
    if (unwritable.test(text)) {
      refuse('网址里不能有空格、换行、看不见的字符，也不能有反斜线、引号和尖括号')
      return
    }
    const scheme = /^([a-z]+):/i.exec(text)?.[1]?.toLowerCase() ?? ''
    const find = schemes.includes(scheme) ? finders[scheme] : undefined
    const problem = find === undefined ? otherwise : find(text)
    if (problem !== null) refuse(problem)
  })

/** The address of a page of another site, whole. */
export const pageAddress = toSchema(['http', 'https'], '网址写成 https:// 开头的完整样子')

/** Where a link in a text may lead outside: a page, somebody's mail, or a telephone. */
export const linkAddress = toSchema(
  ['http', 'https', 'mailto', 'tel'],
  '链接写成 https:// 开头的完整网址；邮箱写成 mailto: 开头的，电话写成 tel: 开头的',
)
