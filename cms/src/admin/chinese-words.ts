import { zh } from '@payloadcms/translations/languages/zh'

type Words = { [name: string]: string | Words }

/** Without the spaces that Payload types around what it fills in: between Chinese words there are none. */
export const withoutTypedSpaces = (words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).map(([name, one]) => [
      name,
      typeof one === 'string'
        ? one.replace(/(?<=\p{Script=Han}|\}\}) (?=(<\d>)?\{\{)|(?<=\}\}(<\/\d>)?) (?=\p{Script=Han})/gu, '')
        : withoutTypedSpaces(one),
    ]),
  )

const payloads = withoutTypedSpaces(zh.translations)

/** Payload's words as the admin has them, with those that it left in English or prints an object in. */
export const chineseWords = {
  ...(payloads as Record<string, Record<string, string>>),
  general: {
    ...(payloads['general'] as Record<string, string>),
    payloadSettings: '后台设置',
    sortByLabelDirection: '{{direction}}排序',
  },
  fields: { ...(payloads['fields'] as Record<string, string>), addNewLabel: '新增' },
}
