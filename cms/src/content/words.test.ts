import type { Block, Field, SanitizedConfig } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import config from '../payload.config.ts'

const ofPayload = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  'email',
  'password',
  'sessions',
  'expiresAt',
])

type Features = { resolvedFeatureMap: Map<string, { serverFeatureProps?: unknown }> }

const toBlocks = (field: Field): Block[] => {
  if (field.type !== 'richText') return []
  const { editorConfig } = field.editor as unknown as { editorConfig: Features }
  return [...editorConfig.resolvedFeatureMap.values()].flatMap(({ serverFeatureProps }) => {
    const { blocks = [], inlineBlocks = [] } = (serverFeatureProps ?? {}) as Record<
      string,
      (Block | string)[]
    >
    return [...blocks, ...inlineBlocks].filter((block) => typeof block === 'object')
  })
}

const isChinese = (words: unknown): boolean =>
  typeof words === 'object' &&
  words !== null &&
  'zh' in words &&
  /\p{Script=Han}|AVIF/u.test(String(words.zh))

const isHidden = (field: Field): boolean =>
  ('hidden' in field && field.hidden) ||
  (field.admin !== undefined && 'hidden' in field.admin && field.admin.hidden)

const isOurs = (field: Field): field is Field & { name: string } =>
  'name' in field && typeof field.name === 'string' && field.type !== 'ui' && !ofPayload.has(field.name)

const findLacking = (fields: Field[], place: string): string[] =>
  fields.flatMap((field) => {
    if (isHidden(field)) return []
    const here = 'name' in field ? `${place}.${field.name}` : place
    const description = field.admin && 'description' in field.admin ? field.admin.description : undefined
    const label = 'label' in field ? field.label : undefined
    const inner = [
      ...('fields' in field ? field.fields : []),
      ...(field.type === 'tabs' ? field.tabs.flatMap((tab) => tab.fields) : []),
    ]
    return [
      ...(isOurs(field) && !isChinese(label) ? [`${here} has no label`] : []),
      ...(isOurs(field) && !isChinese(description) ? [`${here} has no help`] : []),
      ...findLacking(inner, here),
      ...toBlocks(field).flatMap((block) => findLacking(block.fields, `${here}[${block.slug}]`)),
    ]
  })

let sanitized: SanitizedConfig

beforeAll(async () => {
  sanitized = await config
})

it('every field says in Chinese what it is, and what to do', () => {
  const edited = [...sanitized.collections, ...sanitized.globals].filter(
    ({ slug, admin }) => !slug.startsWith('payload-') && admin.hidden !== true,
  )
  expect(edited.length).toBeGreaterThan(12)
  expect([...new Set(edited.flatMap(({ slug, fields }) => findLacking(fields, slug)))]).toEqual([])
})

type InLists = { disableListColumn?: boolean; disableListFilter?: boolean; disableGroupBy?: boolean }

/** The fields that a list offers as columns, to filter by or to group by, hidden in forms or not, by their labels. */
const findOffered = (fields: Field[], place: string): [place: string, label: unknown][] =>
  fields.flatMap((field): [string, unknown][] => {
    const { disableListColumn, disableListFilter, disableGroupBy } = (field.admin ?? {}) as InLists
    const isOffered = !(disableListColumn === true && disableListFilter === true && disableGroupBy === true)
    if ('hidden' in field && field.hidden) return []
    if ('name' in field && !isOffered) return []
    const here = 'name' in field ? `${place}.${field.name}` : place
    const inner = [
      ...('fields' in field && field.type !== 'array' ? field.fields : []),
      ...(field.type === 'tabs' ? field.tabs.flatMap((tab) => tab.fields) : []),
    ]
    return [
      ...('name' in field ? [[here, 'label' in field ? field.label : undefined] as [string, unknown]] : []),
      ...findOffered(inner, here),
    ]
  })

it('what a list offers to show, to filter and to group by is named in Chinese', () => {
  const listed = sanitized.collections.filter(
    ({ slug, admin }) => !slug.startsWith('payload-') && admin.hidden !== true,
  )
  const lacking = listed.flatMap(({ slug, fields }) =>
    // What is a function is Payload's own word, in the language of whoever reads.
    findOffered(fields, slug).filter(([, label]) => typeof label !== 'function' && !isChinese(label)),
  )
  expect(lacking.map(([place]) => place)).toEqual([])
})
