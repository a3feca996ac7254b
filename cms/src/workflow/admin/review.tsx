import type { AdminViewServerProps } from 'payload'
import { demandReading } from '../../access/demand-reading.ts'
import { isGlobal } from '../../document-types.ts'
import { env } from '../../env.ts'
import { storedDocument } from '../../publication/read-request.ts'
import { toBeijing } from '../../beijing-time.ts'
import { deed as anyDeed, ledgerActs } from '../acts/ledger-acts.ts'
import { loadPlan } from '../plan.ts'
import { toShownPlan } from '../shown-plan.ts'
import { loadState } from '../state.ts'
import { ImpactList } from './impact-list.tsx'
import { NumbersList } from './numbers-list.tsx'
import { AdminPage, demandSignedIn } from './page.tsx'
import { PagePreviews } from './page-previews.tsx'
import { Documents, Fallbacks, Problems, toForm, toPreviewed } from './plan-parts.tsx'
import { ReviewActions } from './review-actions.tsx'

/** What publishing or withdrawing a document would change on the site, and the buttons to do it. */
export const Review = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult
  const { slug, id, deed: wanted } = view.searchParams ?? {}
  demandSignedIn(view, `/admin/review?slug=${String(slug)}&id=${String(id)}`)
  const named = storedDocument.safeParse({ slug, id })
  const document = named.success
    ? { type: named.data.type, id: isGlobal(named.data.type) ? named.data.type : named.data.id }
    : null
  const mayRead =
    document !== null &&
    (await demandReading(req, document).then(
      () => true,
      () => false,
    ))
  if (!mayRead) {
    return (
      <AdminPage title="找不到这份内容" view={view}>
        <p>它可能已被删除，或者你没有查看它的权限。</p>
      </AdminPage>
    )
  }
  const known = anyDeed.safeParse(wanted ?? 'publish')
  if (!known.success) {
    return (
      <AdminPage title="没有这种操作" view={view}>
        <p>这个网址里要做的事，这里不认识。什么都没有改变，请从内容的编辑页面再进来。</p>
      </AdminPage>
    )
  }
  const deed = known.data
  const { verb, nothing, isAwaited } = ledgerActs[deed]
  const plan = toShownPlan(req, await loadPlan(req, deed, document))
  const { submission, scheduled } = await loadState(req, document)
  const main = plan.documents.find(({ isMain }) => isMain)
  const others = plan.documents.filter(({ isMain }) => !isMain)
  const form = main === undefined ? '/admin' : toForm(main)
  const submittedBy = isAwaited && submission?.state === 'waiting' ? submission.byName : null
  return (
    <AdminPage title={`${verb}《${main?.title ?? ''}》会改变什么`} view={view}>
      <p className="xiezou-lead">
        <a href={form}>回到编辑</a>
        {submittedBy === null ? null : (
          <span>
            {submittedBy} 在 {toBeijing(submission?.at ?? '')} 提交
            {submission?.word === null || submission?.word === undefined ? '' : `，说明：${submission.word}`}
          </span>
        )}
      </p>
      {scheduled
        .filter((one) => one.deed === deed)
        .map((one) => (
          <p className="xiezou-bar" key={one.id}>
            {one.byName}已定于{toBeijing(one.at)}（北京时间）{verb}。重新设定会代替它。
          </p>
        ))}
      {others.length === 0 ? null : (
        <p>
          会同时公开、缺一不可的还有：
          <Documents documents={others} />
        </p>
      )}
      {plan.problems.length > 0 ? <Problems plan={plan} /> : null}
      <Fallbacks plan={plan} />
      {plan.seen !== null && plan.isNothing ? <p className="xiezou-bar">{nothing}</p> : null}
      {plan.seen !== null && !plan.isNothing && plan.mayRelease ? (
        <ReviewActions
          deed={deed}
          document={{ slug: String(slug), id: String(id) }}
          form={form}
          seen={plan.seen}
          submittedBy={submittedBy}
          verb={verb}
        />
      ) : null}
      {plan.seen !== null && !plan.mayRelease ? (
        <p className="xiezou-bar">你的角色不能{verb}这些内容，请在编辑页面点“提交”。</p>
      ) : null}
      {plan.isNothing ? null : <NumbersList numbers={plan.numbers} />}
      {plan.impact === null || plan.seen === null || plan.isNothing ? null : (
        <>
          <PagePreviews
            isOpen
            looked={{ deed, verb, documents: [{ slug: String(slug), id: String(id) }], hash: plan.seen.hash }}
            pages={toPreviewed(plan.impact)}
          />
          <ImpactList impact={plan.impact} siteUrl={env.SITE_URL.replace(/\/$/, '')} />
        </>
      )}
    </AdminPage>
  )
}
