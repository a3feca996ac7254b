import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { type Document, documentTypes } from '@xiezou/shared'
import { type CollectionSlug, createLocalReq, getPayload, type Payload, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadIds, loadLookup, toPublished, toStored } from './conversion/index.ts'
import { isGlobal, toSlug } from './document-types.ts'
import { documentExamples as examples } from '@xiezou/shared/examples'
import config from './payload.config.ts'
import { toPhoto } from './testing/photos.ts'
import { markReleased } from './workflow/publishing/mark-released.ts'

const all = documentTypes.flatMap((type): { name: string; document: Document }[] => examples[type])

let payload: Payload
let req: PayloadRequest
const ids = new Map<Document, string>()

const toFile = async ({ type, key }: Document) => {
  const data =
    type === 'picture'
      ? await toPhoto(`#${Buffer.from(key).toString('hex').slice(0, 6)}`)
      : type === 'attachment'
        ? Buffer.from(key)
        : null
  const ending = type === 'picture' ? 'jpg' : 'txt'
  return data === null ? null : { data, name: `file.${ending}`, mimetype: '', size: data.length }
}

const create = async (document: Document): Promise<string> => {
  const file = await toFile(document)
  const { id } = await payload.create({
    collection: toSlug(document.type),
    data: { key: document.key },
    draft: true,
    depth: 0,
    ...(file === null ? {} : { file }),
  })
  return String(id)
}

const save = async (document: Document): Promise<void> => {
  const data = toStored(document, await loadIds(payload, req, document))
  const common = { data, draft: true, depth: 0 }
  const id = ids.get(document)
  if (id === undefined) await payload.updateGlobal({ ...common, slug: toSlug(document.type) })
  else await payload.update({ ...common, collection: toSlug(document.type) as CollectionSlug, id } as never)
}

const read = async (document: Document, draft: boolean): Promise<unknown> => {
  const slug = toSlug(document.type)
  const id = ids.get(document)
  const found =
    id === undefined
      ? await payload.findGlobal({ slug: slug, depth: 0, draft })
      : await payload.findByID({
          collection: slug,
          id,
          depth: 0,
          draft,
        })
  return toPublished(document.type, found, await loadLookup(payload, req, found))
}

beforeAll(async () => {
  payload = await getPayload({ config })
  payload.logger.level = 'silent'
  await payload.db.migrate()
  req = await createLocalReq({}, payload)
  for (const { document } of all) if (!isGlobal(document.type)) ids.set(document, await create(document))
})

afterAll(() => payload.destroy())

describe('every example, saved in the CMS and read back', () => {
  it.each(all)('is the same as a draft: $document.type, $name', async ({ document }) => {
    await save(document)
    expect(await read(document, true)).toEqual(document)
  })

  it.each(all)(
    'is the same in its main row once it is public: $document.type, $name',
    async ({ document }) => {
      await save(document)
      const { type } = document
      await markReleased(req, 'published', { type, id: ids.get(document) ?? type })
      expect(await read(document, false)).toEqual(document)
    },
  )
})

describe('the configuration', () => {
  it('has no GraphQL, and no route of Next that would answer it', async () => {
    expect(payload.config.graphQL.disable).toBe(true)
    const routes = await readdir(path.join(import.meta.dirname, 'app'), { recursive: true })
    expect(routes.filter((file) => /(route|page)\.tsx?$/.test(file)).sort()).toEqual([
      '(payload)/admin/[[...segments]]/page.tsx',
      '(payload)/api/[...slug]/route.ts',
    ])
  })

  it('has no field whose editor would be loaded from elsewhere', () => {
    const types = [...payload.config.collections, ...payload.config.globals]
      .filter(({ slug }) => !slug.startsWith('payload-'))
      .flatMap(({ flattenedFields }) => flattenedFields.map(({ type }) => type))
    expect(types).not.toContain('json')
    expect(types).not.toContain('code')
  })
})
