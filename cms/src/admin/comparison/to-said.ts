import type { Field, PayloadRequest } from 'payload'

type Named = Record<string, unknown>

const toChinese = (label: unknown): string | null => {
  if (typeof label === 'string') return label
  const zh = (label as { zh?: unknown } | null | undefined)?.zh
  return typeof zh === 'string' ? zh : null
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

const toText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)

const toOption = (field: Field, value: unknown): string => {
  const options = 'options' in field ? field.options : []
  const found = options.find((one) => (typeof one === 'string' ? one : one.value) === value)
  const label = found === undefined || typeof found === 'string' ? found : toChinese(found.label)
  return label ?? toText(value)
}

/** What a document is called where something refers to it; it may be there whole, or as its id. */
const loadTitle = async (
  req: PayloadRequest,
  relationTo: string | string[],
  value: unknown,
): Promise<string> => {
  const given = value as { relationTo?: string; value?: unknown; id?: unknown }
  const isOfSeveral = Array.isArray(relationTo)
  const collection = isOfSeveral ? (given.relationTo ?? '') : relationTo
  const target = isOfSeveral ? given.value : value
  const id = (target as { id?: unknown } | null)?.id ?? target
  const title = req.payload.collections[collection]?.config.admin.useAsTitle ?? 'id'
  const found = (await req.payload
    .findByID({
      collection: collection,
      id: toText(id),
      draft: true,
      depth: 0,
      overrideAccess: false,
      req,
    })
    .catch(() => null)) as Named | null
  const name = found?.[title]
  return typeof name === 'string' && name !== '' ? name : '（已删除，或没有名称）'
}

const sayOne = async (req: PayloadRequest, field: Field, value: unknown): Promise<string> => {
  switch (field.type) {
    case 'checkbox':
      return value === true ? '是' : '否'
    case 'select':
    case 'radio':
      return toOption(field, value)
    case 'relationship':
    case 'upload':
      return loadTitle(req, field.relationTo, value)
    default:
      return toText(value)
  }
}

/** The value of a field in words, one for each where it holds several; none where it is empty. */
export const toSaid = async (req: PayloadRequest, field: Field, value: unknown): Promise<string[]> => {
  const values = (Array.isArray(value) ? (value as unknown[]) : [value]).filter((one) => !isEmpty(one))
  const said: string[] = []
  for (const one of values) said.push(await sayOne(req, field, one))
  return said
}
