import { asList, asStored, type Stored } from '../reading.ts'

/** A node of the editor's tree, as far as it is read. */
export type Node = Stored & { type: string }

const asNode = (value: unknown): Node => {
  const node = asStored(value)
  return { ...node, type: typeof node['type'] === 'string' ? node['type'] : '' }
}

/** The children of a node; none where it has no list of them. */
export const childrenOf = (node: Stored): Node[] => asList(node['children']).map(asNode)

/** The fields of a block or of an inline block. */
export const fieldsOf = (node: Stored): Stored => asStored(node['fields'])

const names: Record<string, string> = {
  paragraph: '段落',
  heading: '小标题',
  list: '列表',
  listitem: '列表项',
  quote: '引文',
  link: '链接',
  text: '文字',
  linebreak: '换行',
  upload: '上传的图片',
  relationship: '引用',
  horizontalrule: '分隔线',
  table: '表格',
  code: '代码',
  'statistics-block': '数据板块',
  'program-card': '项目卡片',
  'family-card': '家庭卡片',
  'pull-quote': '摘句',
  picture: '图片',
  gallery: '图集',
  timeline: '时间线',
  attachment: '附件',
  statistic: '统计数',
  mention: '提到的家庭',
}

/** What editors call a node. */
export const toName = (node: Node): string => {
  const { blockType } = fieldsOf(node)
  const type = typeof blockType === 'string' ? blockType : node.type
  return `“${names[type] ?? type}”`
}
