import { type DocumentRef, fromRef, toRef } from '../document-ref.ts'
import { type Document, findDocumentProblems } from '../documents/index.ts'
import type { Program } from '../documents/program.ts'
import type { Problem } from '../parse.ts'
import { mayLeave, toReferences } from '../references.ts'
import { toPlaced } from '../documents/placed.ts'
import type { Placed } from '../rich-text/within.ts'
import { type PlacedUse, toPlacedUses } from '../documents/uses.ts'
import { findFormatProblem } from '../statistics/format.ts'
import { toObservationProblems } from './observation-problems.ts'
import type { Publication } from './publication.ts'
import { mayShow } from './shown.ts'
import { toUse } from './use.ts'

/** A problem that a document would have in a publication; `missing` names the unpublished document that it refers to. */
export type PublicationProblem = Problem & { missing?: DocumentRef }

const toMissing = (publication: Publication, document: Document): PublicationProblem[] =>
  toReferences(document)
    .filter(({ ref }) => {
      const { type, key } = fromRef(ref)
      return !mayLeave(ref) && publication.get(type, key) === null
    })
    .map(({ path, ref }) => ({
      path,
      missing: ref,
      message: `引用的内容（${ref}）还没有发布，请先发布它，或与它一起发布`,
    }))

const toUseProblems = (publication: Publication, { path, key, show, format }: PlacedUse): Problem[] => {
  const statistic = publication.get('statistic', key)
  if (statistic === null) return []
  if ('observation' in show) {
    const pinned = publication.get('observation', show.observation)
    if (pinned === null) return []
    if (pinned.statistic !== key)
      return [{ path, message: `观测值 ${show.observation} 不属于统计指标“${statistic.name}”` }]
  }
  const use = toUse(publication, key, show)
  if (use === null) return [{ path, message: `统计指标“${statistic.name}”没有这样的观测值，无法跟随最新值` }]
  const problem =
    format === null || use.shown.key !== use.pinned ? null : findFormatProblem(use.shown, format)
  return problem === null ? [] : [{ path, message: `“${statistic.name}”：${problem}` }]
}

const toLinkProblems = (publication: Publication, { path, node }: Placed): Problem[] => {
  if (node.type !== 'link' || !('document' in node.to)) return []
  const { type, key } = fromRef(node.to.document)
  if (type !== 'family' || publication.get('family', key)?.kind === 'group') return []
  return [{ path, message: '指向家庭的链接请改为“提及”：家庭撤下后，链接里的姓名会留在文中' }]
}

const toProgramProblems = (publication: Publication, one: Program): Problem[] => {
  const within = (key: string, seen: Set<string>): boolean => {
    if (key === one.key) return true
    if (seen.has(key)) return false
    seen.add(key)
    return (publication.get('program', key)?.parts ?? []).some((part) => within(part, seen))
  }
  return one.parts.flatMap((part, index) =>
    within(part, new Set()) ? [{ path: ['parts', index], message: '项目不能直接或间接地包含它自己' }] : [],
  )
}

const toSlugProblems = (publication: Publication, document: Document): Problem[] => {
  if (!('slug' in document)) return []
  const { type, slug } = document
  const twin = publication
    .list(type)
    .find((other) => 'slug' in other && other.slug === slug && other.key !== document.key)
  if (twin !== undefined) return [{ path: ['slug'], message: `网址部分已被“${twin.key}”使用，请换一个` }]
  const before = publication
    .entries(type)
    .find(
      (entry) =>
        entry.ref !== refOf(document) &&
        (entry.formerSlugs.includes(slug) || (entry.state !== 'live' && entry.slug === slug)),
    )
  return before === undefined
    ? []
    : [{ path: ['slug'], message: `这个网址以前属于 ${before.ref}，旧地址还通往那里，请换一个` }]
}

/** Everything that is wrong with a document within the publication that it would be part of; empty means that it can be public. */
export const findPublicationProblems = (
  publication: Publication,
  document: Document,
): PublicationProblem[] => {
  const shape = findDocumentProblems(document)
  if (shape.length > 0) return shape
  return [
    ...toMissing(publication, document),
    ...toSlugProblems(publication, document),
    ...toPlaced(document).flatMap((placed) => toLinkProblems(publication, placed)),
    ...toPlacedUses(document).flatMap((use) => toUseProblems(publication, use)),
    ...(document.type === 'observation' ? toObservationProblems(publication, document) : []),
    ...(document.type === 'program' ? toProgramProblems(publication, document) : []),
    ...(document.type === 'honour' ? toRecipientProblems(document.recipients) : []),
    ...(document.type === 'picture' ? toShownFamilyProblems(publication, document.families) : []),
  ]
}

const recipientTypes = ['family', 'program', 'organization']

const toRecipientProblems = (recipients: DocumentRef[]): Problem[] =>
  recipients.flatMap((ref, index) =>
    recipientTypes.includes(fromRef(ref).type)
      ? []
      : [{ path: ['recipients', index], message: '获得者只能是家庭、项目或机构' }],
  )

const toShownFamilyProblems = (publication: Publication, families: string[]): Problem[] =>
  families.flatMap((key, index) => {
    if (mayShow(publication, key, 'pictures')) return []
    const one = publication.get('family', key)
    const message =
      one === null
        ? '画面里的家庭还没有公开，这张图片不能单独发布；请与那户家庭一起发布'
        : `“${one.name}”公开的依据不包括图片，这张图片不能发布`
    return [{ path: ['families', index], message }]
  })

/** The public documents that refer to one and could not stand without it; families and people may leave at any time. */
export const findHolders = (ref: DocumentRef, documents: Iterable<Document>): Document[] =>
  mayLeave(ref)
    ? []
    : [...documents].filter((document) => toReferences(document).some((reference) => reference.ref === ref))

/** The reference of a document. */
export const refOf = (document: Document): DocumentRef => toRef(document.type, document.key)
