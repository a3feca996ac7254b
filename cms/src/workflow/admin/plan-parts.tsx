import type { Impact } from '@xiezou/shared/impact'
import type { ShownPlan } from '../shown-plan.ts'
import type { Previewed } from './page-previews.tsx'

const globals = new Set(['home', 'site'])

/** Where a document is edited. */
export const toForm = ({ slug, id }: { slug: string; id: string }): string =>
  globals.has(slug) ? `/admin/globals/${slug}` : `/admin/collections/${slug}/${id}`

type Listed = ShownPlan['documents'][number]

/** Documents by what they are and what they are called, each with the way to its form. */
export const Documents = ({ documents }: { documents: Listed[] }) =>
  documents.map((one, index) => (
    <span key={one.ref}>
      {index === 0 ? '' : '、'}
      {one.typeLabel}“<a href={toForm(one)}>{one.title}</a>”
    </span>
  ))

/** What keeps a plan from happening, document by document, in the words of their forms. */
export const Problems = ({ plan }: { plan: Pick<ShownPlan, 'verb' | 'documents' | 'problems'> }) => (
  <div className="xiezou-bar xiezou-bar--warning">
    <strong>还不能{plan.verb}，要先解决这些：</strong>
    <ul>
      {plan.problems.map(({ ref, label, message }, index) => {
        const document = plan.documents.find((one) => one.ref === ref)
        return (
          <li key={index}>
            {document === undefined ? ref : <Documents documents={[document]} />}
            {label === '' ? '' : ` › ${label}`}：{message}
          </li>
        )
      })}
    </ul>
  </div>
)

const sayFallback = ({ text, without }: ShownPlan['fallbacks'][number]): string =>
  `“${text}”${without === '' ? '不显示' : `会写成“${without}”`}`

const hidden = '有的家庭没有公开，或公开的依据不包括这些，读者看到的会不一样：'

/** The same in one sentence. */
export const toFallbackWords = (fallbacks: ShownPlan['fallbacks']): string =>
  `${hidden}${fallbacks.map(sayFallback).join('；')}`

/** What of families readers will not find, since it may not be shown, and what stands there instead. */
export const Fallbacks = ({ plan }: { plan: Pick<ShownPlan, 'documents' | 'fallbacks'> }) =>
  plan.fallbacks.length === 0 ? null : (
    <div className="xiezou-bar xiezou-bar--warning">
      <strong>{hidden}</strong>
      <ul>
        {plan.fallbacks.map((one, index) => (
          <li key={index}>
            {plan.documents.find(({ ref }) => ref === one.ref)?.title ?? one.ref}：{sayFallback(one)}
          </li>
        ))}
      </ul>
    </div>
  )

/** The pages to be looked at whole: those of the documents themselves, else the first whose text changes. */
export const toPreviewed = ({ pages }: Impact): Previewed[] => {
  const own = pages.filter(({ isOwn }) => isOwn)
  const shown = own.length > 0 ? own : pages.filter(({ words }) => words.length > 0).slice(0, 1)
  return shown.map(({ path, from, name, change }) => ({ path, from, name, change }))
}
