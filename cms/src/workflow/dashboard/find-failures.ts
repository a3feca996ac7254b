import type { PayloadRequest } from 'payload'
import { findFailed } from '../../content/pictures/find-failed.ts'
import { loadView } from '../../publication/view.ts'
import { loadSiteStatus } from '../../publication/renderer/site-status.ts'
import { toSiteFailures } from './find-site-faults.ts'

/** Something that went wrong by itself: what, what to do about it, and where. */
export type Failure = { what: string; advice: string; href: string | null }

/** How long the renderer may take for a release before editors are told, in ms. */
const patienceMs = 60_000

const findRendererFailure = async (req: PayloadRequest): Promise<Failure[]> => {
  const advice = '已发布的内容都在，绘制恢复后会自己补上。仍不恢复，请管理员看服务器上的日志。'
  const status = await loadSiteStatus()
  // None is set up: the site is drawn by hand.
  if (status === 'none') return toSiteFailures(req, [])
  if (status === 'silent') return [{ what: '绘制网站的程序没有回应，网站暂时不更新。', advice, href: null }]
  const { error, release, faults } = status
  if (error !== null) return [{ what: `网站没有更新：${error}`, advice, href: null }]
  const found = await toSiteFailures(req, faults)
  const { sequence } = await loadView(req.payload)
  if (release >= sequence) return found
  const { docs } = await req.payload.find({
    collection: 'releases',
    where: { sequence: { greater_than: release } },
    sort: 'sequence',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  // Kept as Beijing time, to the second.
  const at = Date.parse(`${String(docs[0]?.['at']).replace(' ', 'T')}+08:00`)
  return Date.now() - at > patienceMs
    ? [...found, { what: `网站还停在第 ${release} 次发布，最新是第 ${sequence} 次。`, advice, href: null }]
    : found
}

const findPictureFailures = async (req: PayloadRequest): Promise<Failure[]> => {
  const pictures = (await findFailed(req)).map(({ picture }) => picture)
  if (pictures.length === 0) return []
  // Those who may not read a picture are not told of it.
  const { docs: found } = await req.payload.find({
    collection: 'pictures',
    where: { id: { in: pictures } },
    draft: true,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return (
    found as { id: string | number; alt?: string | null; filename?: string | null; variants?: unknown[] }[]
  )
    .filter(({ variants }) => (variants ?? []).length === 0)
    .map(({ id, alt, filename }) => ({
      what: `图片“${alt ?? filename ?? id}”的各种尺寸没有做成，所以不能发布。`,
      advice: '请换一个文件再上传一次，例如另存为 JPEG。',
      href: `/admin/collections/pictures/${id}`,
    }))
}

/** What failed and needs somebody: the renderer, and pictures whose sizes were not made. */
export const findFailures = async (req: PayloadRequest): Promise<Failure[]> => [
  ...(await findRendererFailure(req)),
  ...(await findPictureFailures(req).catch(() => [])),
]
