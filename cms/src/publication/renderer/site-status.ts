import { type DocumentRef, documentRef } from '@xiezou/shared'
import { z } from 'zod'
import { getFromRenderer } from './ask-renderer.ts'

const fault = z.object({
  path: z.string().nullable(),
  documents: z.array(documentRef),
  words: z.string(),
  stays: z.enum(['before', 'nothing', 'down']),
})

/** Something public that the renderer could not put online. */
export type SiteFault = z.infer<typeof fault>

const status = z.object({
  release: z.number(),
  error: z.string().nullable(),
  faults: z.array(fault).default([]),
})

/** Which release is online, why no newer one is, if so, and what of it could not be put there. */
export type SiteStatus = z.infer<typeof status>

/** How things stand with the site; `none` where it is drawn by hand, `silent` where its renderer gives no answer. */
export const loadSiteStatus = async (): Promise<SiteStatus | 'none' | 'silent'> => {
  const answer = await getFromRenderer('/status').catch(() => undefined)
  if (answer === null) return 'none'
  return status.safeParse(await answer?.json().catch(() => null)).data ?? 'silent'
}

const stayWords: Record<SiteFault['stays'], string> = {
  before: '网站上还是原来的样子。',
  nothing: '网站上还没有它。',
  down: '里面有要撤下的名字，这一页已先拿下。',
}

/** What could not be put online, and what readers meet instead, in words. */
export const toFaultWords = ({ path, words, stays }: SiteFault): string =>
  `${path === null ? '' : `页面 ${path} `}没有更新上线：${words}。${stayWords[stays]}`

/** The faults in which a document has a part. */
export const toFaultsOf = ({ faults }: SiteStatus, ref: DocumentRef): SiteFault[] =>
  faults.filter(({ documents }) => documents.includes(ref))
