import { describe, expect, test } from 'vitest'
import { findProblems } from './parse.ts'
import { lineEnds, nothings, unseenCharacters } from './testing/odd-characters.ts'
import { linkAddress, pageAddress } from './web-address.ts'

const messagesOf = (schema: typeof linkAddress, text: string): string[] =>
  findProblems(schema, text).map(({ message }) => message)

test.each([
  'https://example.org',
  'http://example.org:8080/a/b?c=d&e=%0A#f',
  'HTTPS://Example.org/',
  'https://例子.中国/报道?年=2022',
  'https://example.org/@name/a:b',
  'https://example.org/?mail=a@b.example',
  'https://[2001:db8::1]/',
])('%s is the address of a page', (text) => {
  expect(messagesOf(pageAddress, text)).toEqual([])
  expect(messagesOf(linkAddress, text)).toEqual([])
})

test.each([
  'mailto:name@example.org',
  'mailto:name+tag@example.org?subject=%E5%90%8C%E6%84%8F',
  'mailto:name@example.org?subject=a&body=b%0D%0Ac',
  'tel:010-12345678',
  'tel:+86(10)12345678',
])('%s is for a link, and no page', (text) => {
  expect(messagesOf(linkAddress, text)).toEqual([])
  expect(messagesOf(pageAddress, text)).toEqual(['网址写成 https:// 开头的完整样子'])
})

describe.each([
  ...lineEnds,
  // A mark belongs to the letter before it.
  ...[...unseenCharacters, ...nothings].map(([, character]) => character).filter((one) => one !== '\u0301'),
  '\\',
])('an address with %j in it is refused in words', (odd) => {
  test.each([
    `https://example.org/${odd}`,
    `${odd}https://example.org/`,
    `https://exam${odd}ple.org/`,
    `https:${odd}//example.org/`,
    `mailto:a@example.org${odd}Bcc:b@example.org`,
    `mailto:a@example.org?subject=a${odd}Bcc:b`,
    `tel:010${odd}12345678`,
  ])('%j', (text) => {
    expect(messagesOf(linkAddress, text)).toEqual([expect.stringContaining('网址里不能有空格、换行')])
  })
})

test.each([
  ['https://bank.example@elsewhere.example/', '用户名和密码'],
  ['https://a:b@example.org', '用户名和密码'],
  ['https://@example.org', '用户名和密码'],
  ['https://bank.example%40elsewhere.example/', '网址写成 https:// 开头'],
  ['https:example.org', '网址写成 https:// 开头'],
  ['https:///example.org', '网址写成 https:// 开头'],
  ['https://', '网址写成 https:// 开头'],
  ['https://exa mple.org', '网址里不能有空格'],
  ['https://example.org/"onclick=', '引号'],
  ['javascript:alert(1)', '链接写成 https:// 开头'],
  ['JavaScript://example.org/%0Aalert(1)', '链接写成 https:// 开头'],
  ['data:text/html,x', '链接写成 https:// 开头'],
  ['file:///etc/passwd', '链接写成 https:// 开头'],
  ['vbscript:x', '链接写成 https:// 开头'],
  ['//example.org', '链接写成 https:// 开头'],
  ['/reports/', '链接写成 https:// 开头'],
  ['example.org', '链接写成 https:// 开头'],
  ['constructor:x', '链接写成 https:// 开头'],
  ['', '链接写成 https:// 开头'],
  ['mailto:', '只写一个邮箱'],
  ['mailto:a@b.example,c@d.example', '只写一个邮箱'],
  ['mailto:a@b.example%0D%0ABcc:c@d.example', '只写一个邮箱'],
  ['mailto:a%40b.example', '只写一个邮箱'],
  ['mailto:a@b.example?bcc=c@d.example', '不能带抄送'],
  ['mailto:a@b.example?subject=a&CC=c@d.example', '不能带抄送'],
  ['mailto:a@b.example?subject=a%0D%0ABcc:c@d.example', '不能带抄送'],
  ['mailto:a@b.example?attach=/etc/passwd', '不能带抄送'],
  ['mailto:a@b.example?body=%ff', '不能带抄送'],
  ['tel:', '只写号码'],
  ['tel:abc', '只写号码'],
  ['tel:*#06#', '只写号码'],
])('%s is refused: %s', (text, words) => {
  expect(messagesOf(linkAddress, text)).toEqual([expect.stringContaining(words)])
})
