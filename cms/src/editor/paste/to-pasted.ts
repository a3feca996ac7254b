import type { RichText } from '@xiezou/shared'
import type { Counts } from './blocks.ts'
import { readClipboard } from './read-clipboard.ts'
import { type Room, type TableCounts, toRichText } from './to-rich-text.ts'
import { toLeftOutNotices } from './unseen.ts'

/** What a paste brings: text of the contract, and in words what could not come with it. */
export type Pasted = { richText: RichText; notices: string[] }

const words: Record<keyof Counts | keyof TableCounts, (count: number) => string> = {
  pictures: (count) => `${count} 张图片没有带进来：请先到“图片”里上传，写明来源，再在这里插入。`,
  media: (count) => `${count} 处音频、视频或小程序没有带进来。`,
  kept: (count) => `${count} 个表格带进来了：请检查表头和数，写上表题；要更新的数请换成“统计数”。`,
  parted: (count) => `表格里有 ${count} 处合并的单元格互相重叠，已经拆开，请检查。`,
  flattened: (count) => `表格里有 ${count} 段列表、小标题或引文变成了普通文字，请检查编号。`,
  lines: (count) => `${count} 个表格变成了普通文字，一行一段，请检查。`,
  raised: (count) => `${count} 处上标或下标变成了普通文字，请检查，例如 m² 不要成了 m2。`,
  links: (count) => `${count} 个链接指向本机文件或脚本，只留下了文字。`,
}

/**
 * Reads what Word, WPS, a WeChat article or any other page put on the clipboard. Every character that its reader read is
 * kept (`toLines` says how white space is read), with headings, lists, emphasis and links; styles, fonts and trackers are
 * not. What was struck out, deleted or hidden is left out, and told.
 */
export const toPasted = (html: string, room: Room): Pasted => {
  const { blocks, counts, leftOut } = readClipboard(html)
  const { richText, tables } = toRichText(blocks, room)
  const all = { ...counts, ...tables }
  const notices = (Object.keys(words) as (keyof typeof all)[]).flatMap((kind) =>
    all[kind] > 0 ? [words[kind](all[kind])] : [],
  )
  return { richText, notices: [...toLeftOutNotices(leftOut), ...notices] }
}
