import type { PayloadRequest } from 'payload'
import { print, type Use } from './printed-endpoint.ts'

type Node = { type: string; children?: Node[]; fields?: Values } & Record<string, unknown>
type Values = Record<string, unknown>

/** A rich text as the editor stores it. */
export type StoredText = { root: Node }

const asText = (text: string): Node => ({
  type: 'text',
  version: 1,
  text,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
})

const asParagraph = (children: Node[]): Node => ({
  type: 'paragraph',
  version: 1,
  children,
  direction: null,
  format: '',
  indent: 0,
  textFormat: 0,
})

const isNamed = (value: unknown): value is string => typeof value === 'string' && value !== ''

const toId = (value: unknown): string =>
  String(typeof value === 'object' && value !== null ? (value as Values)['id'] : value)

const loadName = async (req: PayloadRequest, slug: string, value: unknown): Promise<string> => {
  const found = await req.payload
    .findByID({ collection: slug, id: toId(value), draft: true, depth: 0, overrideAccess: false, req })
    .catch(() => null)
  const { title, name, alt } = (found ?? {}) as Values
  return [title, name, alt].find(isNamed) ?? '（找不到）'
}

const toUse = ({ statistic, mode, observation, definition, period, ...format }: Values): Use => {
  const { numerals, scale, word, unit, grouping } = format
  return {
    statistic: toId(statistic),
    mode,
    observation: observation ? toId(observation) : null,
    definition: definition ?? null,
    period: period ?? null,
    format: { numerals, scale, word, unit, grouping: grouping === true },
  } as Use
}

const toInlineText = async (req: PayloadRequest, fields: Values): Promise<string> => {
  if (fields['blockType'] !== 'statistic') return isNamed(fields['text']) ? fields['text'] : ''
  const [printed] = await print(req, [toUse(fields)])
  return `${printed?.text ?? '统计数'}${fields['mode'] === 'latest' ? '（总是最新）' : ''}`
}

/** The lines of prose inside a text, without their marks. */
const toPlain = (node: Node): string =>
  node.type === 'text' ? String(node['text']) : (node.children ?? []).map(toPlain).join('')

/** The rows of the tables in a text, cell by cell. */
const toRows = (node: Node): string[] =>
  node.type === 'tablerow'
    ? [(node.children ?? []).map((cell) => (cell.children ?? []).map(toPlain).join(' ')).join(' ｜ ')]
    : (node.children ?? []).flatMap(toRows)

type Rows = (Values & { picture?: unknown; caption?: unknown; date?: unknown; text?: StoredText | null })[]

/** What a block shows, a line for each thing in it. */
const toLines = async (req: PayloadRequest, fields: Values): Promise<string[]> => {
  const nameOf = async (slug: string, field: string): Promise<string> =>
    fields[field] ? loadName(req, slug, fields[field]) : '（未选）'
  const withCaption = async (row: Values): Promise<string> => {
    const name = row['picture'] ? await loadName(req, 'pictures', row['picture']) : '（未选）'
    return isNamed(row['caption']) ? `${name}，图注：${row['caption']}` : name
  }
  switch (fields['blockType']) {
    case 'statistics-block':
      return [`［数据板块］${await nameOf('statistics-blocks', 'statisticsBlock')}`]
    case 'program-card':
      return [`［项目卡片］${await nameOf('programs', 'program')}`]
    case 'family-card':
      return [`［家庭卡片］${await nameOf('families', 'family')}`]
    case 'attachment':
      return [`［附件］${await nameOf('attachments', 'attachment')}`]
    case 'picture':
      return [`［图片］${await withCaption(fields)}`]
    case 'gallery': {
      const lines: string[] = []
      for (const row of (fields['pictures'] ?? []) as Rows) lines.push(`［图集］${await withCaption(row)}`)
      return lines
    }
    case 'timeline': {
      const lines: string[] = []
      for (const { date, text } of (fields['entries'] ?? []) as Rows) {
        const said = text ? toPlain((await toComparable(req, text)).root) : ''
        lines.push(`［时间线］${isNamed(date) ? date : ''}${said === '' ? '' : `：${said}`}`)
      }
      return lines
    }
    case 'table': {
      const caption = isNamed(fields['caption']) ? [`［表格］${fields['caption']}`] : []
      const grid = fields['grid'] ? (await toComparable(req, fields['grid'] as StoredText)).root : null
      return [...caption, ...(grid === null ? [] : toRows(grid).map((row) => `［表格］${row}`))]
    }
    default: {
      const said = isNamed(fields['text']) ? fields['text'] : ''
      return [`［摘句］${said}${isNamed(fields['attribution']) ? `——${fields['attribution']}` : ''}`]
    }
  }
}

const toNodes = async (req: PayloadRequest, node: Node): Promise<Node[]> => {
  if (node.type === 'inlineBlock') return [asText(await toInlineText(req, node.fields ?? {}))]
  if (node.type === 'block')
    return (await toLines(req, node.fields ?? {})).map((line) => asParagraph([asText(line)]))
  if (node.children === undefined) return [node]
  const children: Node[] = []
  for (const child of node.children) children.push(...(await toNodes(req, child)))
  return [{ ...node, children }]
}

/**
 * A text for the comparison of two versions: numbers, mentions and blocks as the words that they show. Payload's own
 * comparison knows only the names of their types.
 */
export const toComparable = async (req: PayloadRequest, text: StoredText): Promise<StoredText> => {
  const [root = text.root] = await toNodes(req, text.root)
  return { root }
}
