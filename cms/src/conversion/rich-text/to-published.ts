import { asList, asStored, orNull, type Path, type Reading } from '../reading.ts'
import { toUnknown } from '../unknown.ts'
import { childrenOf, fieldsOf, type Node, toName } from './node.ts'
import { isBlank, readLine } from './read-line.ts'
import { readTable } from './read-table.ts'

type Quote = { type: 'quote'; children: unknown[] }
type List = { type: 'list'; ordered: boolean; items: { children: unknown[]; nested: List | null }[] }

const levels: Record<string, number> = { h3: 3, h4: 4 }

const readPicture = (row: unknown, reading: Reading, path: Path): unknown => {
  const { picture, caption } = asStored(row)
  if (!picture) reading.refuse(path, '图集里有一张图片没有选定')
  return { key: reading.key('pictures', picture, path), caption: orNull(caption) }
}

const readEntry = (row: unknown, reading: Reading, path: Path): unknown => {
  const { date, text } = asStored(row)
  const paragraphs = childrenOf(asStored(asStored(text)['root'])).filter(
    (node) => !isBlank(readLine(childrenOf(node), reading, path)),
  )
  if (paragraphs.length === 0) reading.refuse(path, '时间线里有一项没有写发生了什么')
  if (paragraphs.length > 1) reading.refuse(path, '时间线的一项只写一段，请分成几项')
  const [paragraph] = paragraphs
  return {
    date: toUnknown(date),
    children: paragraph === undefined ? [] : readLine(childrenOf(paragraph), reading, [...path, 'children']),
  }
}

const readBlock = (node: Node, reading: Reading, path: Path): unknown => {
  const fields = fieldsOf(node)
  const chosen = (collection: Parameters<Reading['key']>[0], field: string): string | null => {
    if (!fields[field]) reading.refuse(path, `有一个${toName(node)}没有选定内容`)
    return reading.key(collection, fields[field], path)
  }
  const type = fields['blockType']
  switch (type) {
    case 'statistics-block':
      return { type, key: chosen('statistics-blocks', 'statisticsBlock') }
    case 'program-card':
      return { type, key: chosen('programs', 'program') }
    case 'family-card':
      return { type, key: chosen('families', 'family') }
    case 'picture':
      return { type, key: chosen('pictures', 'picture'), caption: orNull(fields['caption']) }
    case 'attachment':
      return { type, key: chosen('attachments', 'attachment') }
    case 'gallery':
      return { type, pictures: asList(fields['pictures']).map((row) => readPicture(row, reading, path)) }
    case 'timeline': {
      const entries = asList(fields['entries'])
      return {
        type,
        entries: entries.map((row, index) => readEntry(row, reading, [...path, 'entries', index])),
      }
    }
    case 'table':
      return readTable(fields, reading, path)
    case 'pull-quote':
      return { type, text: fields['text'], attribution: orNull(fields['attribution']) }
    default:
      reading.refuse(path, `不认识${toName(node)}，请删去`)
      return null
  }
}

const readList = (node: Node, reading: Reading, path: Path): List => {
  const ordered = node['listType'] === 'number'
  if (ordered && Number(node['start'] ?? 1) !== 1) {
    reading.refuse(
      path,
      `有一个编号列表从 ${Number(node['start'])} 编起；网站上都从 1 编起，请与前面的合成一个`,
    )
  }
  const items: List['items'] = []
  for (const item of childrenOf(node)) {
    const place = [...path, 'items', items.length]
    const nodes = childrenOf(item)
    const inner = nodes.filter(({ type }) => type === 'list')
    const children = readLine(
      nodes.filter(({ type }) => type !== 'list'),
      reading,
      [...place, 'children'],
    )
    // The editor keeps an inner list in an item of its own, after the one that it belongs to.
    if (!isBlank(children)) items.push({ children, nested: null })
    for (const list of inner) nest(items, list, reading, path)
  }
  return { type: 'list', ordered, items }
}

const nest = (items: List['items'], node: Node, reading: Reading, path: Path): void => {
  const holder = items.at(-1)
  if (holder === undefined) {
    reading.refuse(path, '列表的第一项不能缩进')
    return
  }
  const nested = readList(node, reading, [...path, 'items', items.length - 1, 'nested'])
  if (nested.items.length === 0) return
  if (holder.nested === null) holder.nested = nested
  else if (holder.nested.ordered === nested.ordered) holder.nested.items.push(...nested.items)
  else reading.refuse(path, '列表的一项下面不能既有编号又有圆点')
}

/**
 * The published blocks of an editor's tree; `path` is where they stand. Empty paragraphs, headings, quotes and lists
 * are left out. Neighbouring quotes are one quote of several paragraphs.
 */
export const toPublishedRichText = (value: unknown, reading: Reading, path: Path): unknown[] => {
  const blocks: unknown[] = []
  let openQuote: Quote | null = null
  for (const node of childrenOf(asStored(asStored(value)['root']))) {
    const place = [...path, blocks.length]
    const line = () => readLine(childrenOf(node), reading, [...place, 'children'])
    if (node.type === 'quote') {
      const children = line()
      if (isBlank(children)) continue
      if (openQuote === null) {
        openQuote = { type: 'quote', children: [] }
        blocks.push(openQuote)
      }
      openQuote.children.push({ type: 'paragraph', children })
      continue
    }
    openQuote = null
    switch (node.type) {
      case 'paragraph': {
        const children = line()
        if (!isBlank(children)) blocks.push({ type: 'paragraph', children })
        break
      }
      case 'heading': {
        const level = levels[String(node['tag'])]
        const children = line()
        if (isBlank(children)) break
        if (level === undefined) reading.refuse(place, '小标题只有两级，请改用“标题 3”或“标题 4”')
        blocks.push({ type: 'heading', level, children })
        break
      }
      case 'list': {
        const list = readList(node, reading, place)
        if (list.items.length > 0) blocks.push(list)
        break
      }
      case 'block':
        blocks.push(readBlock(node, reading, place))
        break
      default:
        reading.refuse(place, `正文里不能放${toName(node)}，请删去或换一种写法`)
    }
  }
  return blocks
}
