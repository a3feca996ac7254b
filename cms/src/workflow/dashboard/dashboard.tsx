import { typeWords } from '@xiezou/shared'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { env } from '../../env.ts'
import { toBeijing } from '../../beijing-time.ts'
import type { Deed } from '../acts/ledger-acts.ts'
import { loadRefused, loadScheduled, loadWaiting } from '../index.ts'
import type { RefusedItem, ScheduledItem, WaitingItem } from '../waiting.ts'
import { type Failure, findFailures } from './find-failures.ts'
import { type Listed, loadOverview } from './load-overview.ts'

const toForm = (slug: string, id: string): string =>
  slug === 'home' || slug === 'site' ? `/admin/globals/${slug}` : `/admin/collections/${slug}/${id}`

const toReview = (slug: string, id: string, deed: Deed): string =>
  `/admin/review?slug=${slug}&id=${id}${deed === 'publish' ? '' : `&deed=${deed}`}`

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
)

const Live = ({ href }: { href: string | null }) =>
  href === null ? null : (
    <a href={href} rel="noopener" target="_blank">
      网页
    </a>
  )

const Drafts = ({ drafts, more }: { drafts: Listed[]; more: number }) =>
  drafts.length === 0 ? (
    <p>没有未发布的修改。</p>
  ) : (
    <ul>
      {drafts.map(({ type, title, form, live, when }) => (
        <li key={form}>
          <span>{typeWords[type]}</span> <a href={form}>{title}</a>{' '}
          <span>
            {live === null ? '还没有公开' : '公开后有修改'} · {toBeijing(when)}
          </span>{' '}
          <Live href={live} />
        </li>
      ))}
      {more > 0 ? <li>另有 {more} 份，在各个列表里。</li> : null}
    </ul>
  )

/** What was set for an hour and did not happen. */
const toRefused = (refused: RefusedItem[]): Failure[] =>
  refused.map(({ slug, document, title, at, deed, verb, word, mayRelease }) => ({
    what: `“${title}”原定${toBeijing(at)}${verb}，没有执行。`,
    advice: `${word}。${mayRelease ? '请看过影响，重新设定或现在就做。' : '请告诉发布人。'}`,
    href: mayRelease ? toReview(slug, document, deed) : toForm(slug, document),
  }))

/** What is set for an hour and would not happen as things stand. */
const toVoid = (scheduled: ScheduledItem[]): Failure[] =>
  scheduled
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ slug, document, title, at, deed, verb, reasons, mayCancel }) => ({
      what: `“${title}”定于${toBeijing(at)}${verb}，但内容变了，到时不会执行。`,
      advice: `${reasons.join('；')}。${mayCancel ? '请再看一遍影响，重新设定。' : '请告诉发布人重新设定。'}`,
      href: mayCancel ? toReview(slug, document, deed) : toForm(slug, document),
    }))

const standings: Record<WaitingItem['state'], (byName: string) => string> = {
  waiting: (byName) => `${byName}提交`,
  returned: () => '退回待改',
}

type UnderWay = { waiting: WaitingItem[]; scheduled: ScheduledItem[] }

const Waiting = ({ waiting, scheduled }: UnderWay) => (
  <Part title="等待发布">
    {waiting.length + scheduled.length === 0 ? <p>没有等待发布的内容。</p> : null}
    <ul>
      {waiting.map(({ id, slug, document, title, typeLabel, mayDecide, byName, at, state }) => (
        <li key={id}>
          <span>{typeLabel}</span>{' '}
          <a href={mayDecide ? `/admin/review?slug=${slug}&id=${document}` : toForm(slug, document)}>
            {title}
          </a>{' '}
          <span>
            {standings[state](byName)} · {toBeijing(at)}
          </span>
        </li>
      ))}
      {scheduled.map(({ id, slug, document, title, typeLabel, verb, at, reasons }) => (
        <li key={id}>
          <span>{typeLabel}</span> <a href={toForm(slug, document)}>{title}</a>{' '}
          <span>
            定于{toBeijing(at)}
            {verb}
            {reasons.length === 0 ? '' : '，但内容变了，到时不会执行'}
          </span>
        </li>
      ))}
    </ul>
    <p>
      <a href="/admin/waiting">全部待办与通知</a>
    </p>
  </Part>
)

/** The first page of the admin: what failed, what is not public yet, and what is. */
export const Dashboard = async ({ initPageResult: { req } }: AdminViewServerProps) => {
  const { drafts, moreDrafts, counts, releases } = await loadOverview(req)
  const [waiting, scheduled] = [await loadWaiting(req), await loadScheduled(req)]
  const failures = [...(await findFailures(req)), ...toRefused(await loadRefused(req)), ...toVoid(scheduled)]
  return (
    <div className="xiezou-dashboard">
      {failures.length === 0 ? null : (
        <Part title="出了问题">
          <ul className="xiezou-failures">
            {failures.map(({ what, advice, href }) => (
              <li key={what}>
                {href === null ? what : <a href={href}>{what}</a>} <span>{advice}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <p>后台里的时间都是北京时间。</p>
      <Waiting scheduled={scheduled} waiting={waiting} />
      <Part title="未发布的修改">
        <Drafts drafts={drafts} more={moreDrafts} />
      </Part>
      <Part title="已公开">
        <p>
          <a href={`${env.SITE_URL}/`} rel="noopener" target="_blank">
            打开网站
          </a>
        </p>
        <ul className="xiezou-counts">
          {counts.map(({ type, count, list }) => (
            <li key={type}>
              <a href={list}>{typeWords[type]}</a> {count}
            </li>
          ))}
        </ul>
      </Part>
      <Part title="最近的发布">
        {releases.length === 0 ? (
          <p>还没有发布过。</p>
        ) : (
          <ol>
            {releases.map(({ sequence, why, by, at }) => (
              <li key={sequence}>
                {why}{' '}
                <span>
                  {at} · {by === 'system' ? '系统' : by}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Part>
    </div>
  )
}
