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

const payloads = withoutTypedSpaces(zh.translations) as Record<string, Record<string, string>>

/** Payload's words as the admin has them: those that it left in English are mended, those of errors say what to do. */
export const chineseWords = {
  ...payloads,
  general: {
    ...payloads['general'],
    payloadSettings: '后台设置',
    // What the bin is called, everywhere the same; of what lies in it Payload shows when it was last changed.
    trash: '回收站',
    deletedAt: '删除时间',
    deleted: '最后修改时间',
    documentIsTrashed: '这份{{label}}在回收站里，只能看，不能改。',
    noTrashResults: '回收站里没有{{label}}。',
    sortByLabelDirection: '{{direction}}排序',
  },
  fields: { ...payloads['fields'], addNewLabel: '新增' },
  error: {
    ...payloads['error'],
    correctInvalidFields: '请改好标红的地方。',
    followingFieldsInvalid_one: '请填好或改好：',
    followingFieldsInvalid_other: '请填好或改好：',
    missingFile: '请先选一个文件。',
  },
  validation: {
    ...payloads['validation'],
    required: '请填写这一项。',
    requiresAtLeast: '至少要有{{count}}项，请添加。',
    requiresNoMoreThan: '最多{{count}}项，请去掉多余的。',
    shorterThanMax: '太长了，最多{{maxLength}}个字符。',
  },
}
