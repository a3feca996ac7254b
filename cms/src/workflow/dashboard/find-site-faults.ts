import { type DocumentRef, fromRef, typeWords } from '@xiezou/shared'
import type { PayloadRequest } from 'payload'
import { mayRead } from '../../access/may-read.ts'
import { isGlobal, toSlug } from '../../document-types.ts'
import { loadView } from '../../publication/view.ts'
import { type SiteFault, toFaultWords } from '../../publication/renderer/site-status.ts'
import type { Failure } from './find-failures.ts'
import { toWhat } from './names.ts'

const most = 10

/** A document as somebody may be told of it: its name and its form for who may read it, else its type alone. */
const loadNamed = async (
  req: PayloadRequest,
  ref: DocumentRef,
): Promise<{ name: string; href: string | null }> => {
  const { type, key } = fromRef(ref)
  if (isGlobal(type)) return { name: typeWords[type], href: `/admin/globals/${toSlug(type)}` }
  const { docs } = (await mayRead(req, type))
    ? await req.payload.find({
        collection: toSlug(type),
        where: { key: { equals: key } },
        draft: true,
        depth: 0,
        limit: 1,
        overrideAccess: false,
        req,
      })
    : { docs: [] }
  const [stored] = docs as unknown as (Record<string, unknown> & { id: string | number })[]
  return stored === undefined
    ? { name: `一份${typeWords[type]}`, href: null }
    : {
        name: `${typeWords[type]}“${toWhat(type, stored)}”`,
        href: `/admin/collections/${toSlug(type)}/${stored.id}`,
      }
}

const advice = '请打开改好，再发布一次；改不了的，请告诉管理员。修好以后这一条会自己消失。'

const toFailure = async (req: PayloadRequest, one: SiteFault): Promise<Failure> => {
  const named: Awaited<ReturnType<typeof loadNamed>>[] = []
  for (const ref of one.documents) named.push(await loadNamed(req, ref))
  const who = named.map(({ name }) => name).join('、')
  return {
    what: `${who === '' ? '' : `${who}：`}${toFaultWords(one)}`,
    advice: named.length === 0 ? '请告诉管理员。修好以后这一条会自己消失。' : advice,
    href: named[0]?.href ?? null,
  }
}

/** What the renderer could not put online, and what of the ledger cannot be read, each with the form of its document. */
export const toSiteFailures = async (req: PayloadRequest, faults: SiteFault[]): Promise<Failure[]> => {
  const { unread } = await loadView(req.payload)
  const told = new Set(faults.flatMap(({ documents }) => documents))
  const own = [...unread]
    .filter(([ref]) => !told.has(ref))
    .map(([ref, { words }]): SiteFault => ({ path: null, documents: [ref], words, stays: 'before' }))
  const all = [...faults, ...own]
  const found: Failure[] = []
  for (const one of all.slice(0, most)) found.push(await toFailure(req, one))
  if (all.length <= most) return found
  const more = `另外还有 ${all.length - most} 处没有更新上线。`
  return [...found, { what: more, advice: '多半是同一个原因，请告诉管理员。', href: null }]
}
