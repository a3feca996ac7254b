import { isVisible, toLines } from '../characters.ts'
import { type Document, parseDocument } from '../documents/index.ts'
import { type Fields, isFields } from '../is-fields.ts'
import { ContractError } from '../parse.ts'
import { linkAddress, pageAddress } from '../web-address.ts'

const isUnseen = (value: unknown): boolean => typeof value === 'string' && value !== '' && !isVisible(value)

const unwritten = '（未填写）'

const isThere = (node: unknown): boolean =>
  !isFields(node) || node['type'] !== 'text' || !isUnseen(node['text'])

const toUrl = ({ to }: Fields): unknown => (isFields(to) ? to['url'] : undefined)

/**
 * A body without what the contract refuses in texts and addresses: a text that nobody sees is `instead`, and leaves a
 * line; a link that may lead nowhere is its words, and an entry of the navigation is gone.
 */
const toMended = (body: unknown, instead: string | null): unknown => {
  const inList = (item: unknown): unknown[] => {
    if (isUnseen(item)) return []
    if (!isFields(item)) return [walk(item)]
    const { type, text } = item
    if (type === 'text') return typeof text === 'string' && toLines(text) === '' ? [] : [item]
    const node = walk(item) as Fields
    const children = Array.isArray(node['children']) ? (node['children'] as unknown[]) : null
    const url = toUrl(item)
    if (type === 'link') {
      const leads = url === undefined || linkAddress.safeParse(url).success
      return leads && children?.some(isThere) === true ? [node] : (children ?? [])
    }
    if (url !== undefined && !pageAddress.safeParse(url).success) return []
    if (children === null || children.some(isThere)) return [node]
    // An item of a list and an entry of a timeline have their place among others.
    return type === undefined ? [{ ...node, children: [{ type: 'text', text: unwritten }] }] : []
  }
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.flatMap(inList)
    if (!isFields(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        isUnseen(inner) && name !== 'without' ? instead : walk(inner),
      ]),
    )
  }
  return walk(body)
}

const tryParse = (value: unknown, what: string): Document | ContractError => {
  try {
    return parseDocument(value, what)
  } catch (error) {
    if (error instanceof ContractError) return error
    throw error
  }
}

/**
 * Reads a body that was made public before its texts and addresses were looked at as they are today: what would be
 * refused of them is mended, since a body that cannot be read would take all others with it. Throws `ContractError`.
 */
export const readBody = (body: unknown, what: string): Document => {
  const read = tryParse(body, what)
  if (!(read instanceof ContractError)) return read
  // Most texts may be missing; where one has to be there, words say that it is.
  for (const instead of [null, unwritten]) {
    const mended = tryParse(toMended(body, instead), what)
    if (!(mended instanceof ContractError)) return mended
  }
  throw read
}
