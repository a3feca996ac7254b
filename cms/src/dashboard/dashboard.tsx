import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { env } from '../env.ts'
import { findFailures } from './find-failures.ts'
import { type Listed, loadOverview } from './load-overview.ts'
import { typeNames } from './names.ts'

const toTime = (instant: string): string =>
  new Date(instant).toLocaleString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })

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
          <span>{typeNames[type]}</span> <a href={form}>{title}</a>{' '}
          <span>
            {live === null ? '还没有公开' : '公开后有修改'} · {toTime(when)}
          </span>{' '}
          <Live href={live} />
        </li>
      ))}
      {more > 0 ? <li>另有 {more} 份，在各个列表里。</li> : null}
    </ul>
  )

/** The first page of the admin: what failed, what is not public yet, and what is. */
export const Dashboard = async ({ initPageResult: { req } }: AdminViewServerProps) => {
  const [failures, { drafts, moreDrafts, counts, releases }] = [
    await findFailures(req),
    await loadOverview(req),
  ]
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
              <a href={list}>{typeNames[type]}</a> {count}
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
