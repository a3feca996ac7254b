import type { PageBlock, PageInline, PageList, Provenance } from '@xiezou/shared/pages'

const ofLine = (line: PageInline[]): Provenance[] =>
  line.flatMap((node) => (node.type === 'statistic' ? [node.provenance] : []))

const ofList = (list: PageList): Provenance[] =>
  list.items.flatMap((item) => [...ofLine(item.line), ...(item.nested === null ? [] : ofList(item.nested))])

/** Where the numbers in the prose of a block come from, in reading order. */
export const toProvenances = (block: PageBlock): Provenance[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return ofLine(block.line)
    case 'list':
      return ofList(block)
    case 'quote':
      return block.lines.flatMap(ofLine)
    case 'timeline':
      return block.entries.flatMap(({ line }) => ofLine(line))
    default:
      return []
  }
}
