import type { Root, RootContent } from 'mdast'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { readYaml } from '../read-yaml.ts'
import { toRefusal } from '../refusal.ts'
import { toPlainText, toRichText } from './to-rich-text.ts'

const frontMatter = /^---\n(.*?\n)---\n/s
const sectionHead = /^(\d{2}) (.+)$/

const parser = unified().use(remarkParse).use(remarkMdx)

const toRoot = (text: string, file: string): Root => {
  try {
    return parser.parse(text)
  } catch (error) {
    const { line = 1, column = 1, message } = error as Error & { line?: number; column?: number }
    throw toRefusal(file, { line, column }, 'MDX 写法有误', message)
  }
}

type Part = { head: RootContent | null; nodes: RootContent[] }

const toParts = (root: Root): Part[] => {
  const parts: Part[] = [{ head: null, nodes: [] }]
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2) parts.push({ head: node, nodes: [] })
    else parts.at(-1)?.nodes.push(node)
  }
  return parts
}

const toSection = ({ head, nodes }: Part, file: string): object => {
  const words = head?.type === 'heading' ? toPlainText(head.children, file) : ''
  const [, number, title] = sectionHead.exec(words) ?? []
  if (number === undefined)
    throw toRefusal(
      file,
      head?.position?.start,
      '章节标题写成“## 01 标题”',
      'a section begins with "## 01 title"',
    )
  return { number, title, body: toRichText(nodes, file) }
}

/**
 * The fields of a report written in MDX, unparsed: those of its front matter, the text before the first `##` as
 * standfirst, and a section for each `## 01 title`. Throws with file, line and column for what the tree does not have.
 */
export const readArticle = (text: string, file: string): object => {
  const [whole = '', fields = ''] = frontMatter.exec(text) ?? []
  // Empty lines in place of the front matter keep the line numbers those of the file.
  const body = '\n'.repeat(whole.split('\n').length - 1) + text.slice(whole.length)
  const [standfirst, ...sections] = toParts(toRoot(body, file))
  return {
    ...(readYaml(`\n${fields}`, file) as object | null),
    standfirst: toRichText(standfirst?.nodes ?? [], file),
    sections: sections.map((part) => toSection(part, file)),
  }
}
