import { type Document as YamlDocument, LineCounter, isSeq, parseDocument } from 'yaml'
import { toRefusal } from './refusal.ts'

/** A value of a YAML file with the line on which it begins, from 1. */
export type Placed = { value: unknown; line: number }

const read = (text: string, file: string): { document: YamlDocument; lines: LineCounter } => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [error] = [...document.errors, ...document.warnings]
  if (error === undefined) return { document, lines }
  const { line, col } = lines.linePos(error.pos[0])
  throw toRefusal(file, { line, column: col }, 'YAML 写法有误', error.message)
}

/** The one value of a YAML text. Throws with the place where it cannot be read. */
export const readYaml = (text: string, file: string): unknown => read(text, file).document.toJS()

/** The items of a YAML text that is a list. Throws with the place where it cannot be read, or is no list. */
export const readYamlList = (text: string, file: string): Placed[] => {
  const { document, lines } = read(text, file)
  const { contents } = document
  if (!isSeq(contents)) throw toRefusal(file, undefined, '这个文件应是一个列表', 'this file is one list')
  const values: unknown[] = contents.toJSON()
  return contents.items.map((item, index) => ({
    value: values[index],
    line: lines.linePos(toOffset(item)).line,
  }))
}

const toOffset = (item: unknown): number => {
  const range: unknown = typeof item === 'object' && item !== null && 'range' in item ? item.range : null
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : 0
}
