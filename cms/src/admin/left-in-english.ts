import { toBeijingMinute } from '../beijing-time.ts'

/** Words that Payload's components and the editor have in English alone, as they say them, and in Chinese. */
const leftInEnglish: Record<string, string> = {
  'Notifications alt+T': '提示',
  'Close toast': '关闭提示',
  'Remove Block': '移除',
  'Add block': '在这里插入',
  'Drag to move': '拖动以移动',
  'Insert Paragraph': '在末尾加一段',
  'Edit link': '编辑链接',
  'Remove link': '移除链接',
  sortable: '可拖动',
  'blocks dropdown': '插入一块内容',
  'format dropdown': '文字格式',
  'text dropdown': '段落样式',
  'add dropdown': '插入',
  'inlineBlocks dropdown': '插入句中内容',
  // The menu of a table's cell, whose sentences come in pieces.
  Table: '表格',
  'Create Table': '插入表格',
  Rows: '行数',
  Columns: '列数',
  Insert: '插入',
  row: '一行',
  column: '一列',
  above: '（在上面）',
  below: '（在下面）',
  left: '（在左边）',
  right: '（在右边）',
  'Add Row': '加一行',
  'Add Column': '加一列',
  'Merge cells': '合并单元格',
  'Unmerge cells': '拆开单元格',
  'Delete row': '删除这一行',
  'Delete column': '删除这一列',
  'Delete table': '删除表格',
  Add: '设为',
  Remove: '取消',
  'row header': '表头行',
  'column header': '表头列',
  Collapse: '收起',
  Expand: '展开',
}

/** What is said of dragging to those who do not see it; each sentence names things by ids, which say nothing. */
const draggings: [RegExp, string][] = [
  [/^To pick up a draggable item/, '按空格键拿起，用方向键移动，再按空格键放下，按 Esc 键取消。'],
  [/^Picked up draggable item/, '已拿起。'],
  [/^Draggable item .* was moved over/, '移到了另一项的位置。'],
  [/^Draggable item .* no longer over/, '不在可以放的位置。'],
  [/^Draggable item .* was dropped/, '已放下。'],
  [/^Dragging was cancelled/, '已取消移动。'],
]

/** What the selects say to those who do not see them (react-select). */
const selecting: [RegExp, string][] = [
  [/^Use Up and Down to choose options, press Enter.*$/, '用上下方向键选择，按回车键选定，按 Esc 键关闭。'],
  [
    /^Use left and right to toggle between focused values.*$/,
    '用左右方向键在已选的之间移动，按退格键去掉当前的一项。',
  ],
  [/^Select is focused .*press left.*$/, '选择框，输入文字可以筛选，按向下键打开，按向左键到已选的一项。'],
  [/^Select is focused .*$/, '选择框，输入文字可以筛选，按向下键打开。'],
  [/^(.+) is focused ,type to refine list.*$/, '$1，选择框，输入文字可以筛选，按向下键打开。'],
  [/^(.+) is focused , press Down.*$/, '$1，选择框，按向下键打开。'],
  [/^All selected options have been cleared\.$/, '已全部清空。'],
  [/^option (.*) is disabled\. Select another option\.$/, '“$1”不能选，请选别的。'],
  [/^option (.*), deselected\.$/, '已去掉“$1”。'],
  [/^options? (.*), selected\.$/, '已选“$1”。'],
  [/^value (.*) focused, (\d+) of (\d+)\.$/, '“$1”，已选的第 $2 项，共 $3 项。'],
  [/^(\d+) results? available for search term (.*)\.$/, '“$2”有 $1 项结果。'],
  [/^(\d+) results? available\.$/, '有 $1 项。'],
  [/^(.*) selected, (\d+) of (\d+)\.$/, '“$1”，已选，第 $2 项，共 $3 项。'],
]

const counted: [RegExp, string][] = [
  [/^(\d+) rows$/, '$1 行'],
  [/^(\d+) columns$/, '$1 列'],
]

/** A time as the dialog about a locked document has it: `Nov 26, 2026, 9:30 AM`, in the browser's zone. */
const englishTime = /^[A-Z][a-z]{2} \d{1,2}, \d{4}, \d{1,2}:\d{2}\s[AP]M$/

const inLocalZone = (said: string): string =>
  `${toBeijingMinute(new Date(said.replace(/\s/g, ' ')).toISOString()).replace('T', ' ')}（北京）`

/** What to say instead of something English; null where there is nothing to mend. */
export const toChinese = (text: string): string | null => {
  const said = text.trim()
  const word = Object.hasOwn(leftInEnglish, said) ? leftInEnglish[said] : undefined
  if (word !== undefined) return word
  // The button that opens what a field refers to.
  const referred = /^Edit (.+)$/.exec(said)?.[1]
  if (referred !== undefined) return `编辑“${referred}”`
  const dragging = draggings.find(([pattern]) => pattern.test(said))
  if (dragging !== undefined) return dragging[1]
  const select = [...selecting, ...counted].find(([pattern]) => pattern.test(said))
  if (select !== undefined) return said.replace(...select)
  return englishTime.test(said) ? inLocalZone(said) : null
}
