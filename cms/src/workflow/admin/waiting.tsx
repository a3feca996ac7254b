import type { AdminViewServerProps } from 'payload'
import {
  loadNotices,
  loadScheduled,
  loadWaiting,
  type NoticeItem,
  type ScheduledItem,
  type WaitingItem,
} from '../waiting.ts'
import { roles } from '../../access/roles.ts'
import { env } from '../../env.ts'
import { ledgerActs } from '../acts/ledger-acts.ts'
import { toListed } from '../acts/listed.ts'
import { ListButton } from './list-button.tsx'
import { AdminPage, demandSignedIn } from './page.tsx'
import { Ticked } from './ticked.tsx'
import { toBeijing } from '../../beijing-time.ts'
import { noticeKinds } from '../states.ts'

type Place = { slug: string; document: string }

const globals = new Set(['home', 'site'])
const toForm = ({ slug, document }: Place): string =>
  globals.has(slug) ? `/admin/globals/${slug}` : `/admin/collections/${slug}/${document}`
const toReview = ({ slug, document }: Place, deed = 'publish'): string =>
  `/admin/review?slug=${slug}&id=${document}${deed === 'publish' ? '' : `&deed=${deed}`}`

const Waiting = ({ item }: { item: WaitingItem }) => (
  <li className="xiezou-item">
    <h3>
      {item.mayDecide ? (
        <input
          aria-label={`勾选“${item.title}”`}
          className="xiezou-tick"
          name="ticked"
          type="checkbox"
          value={`${item.slug}/${item.document}`}
        />
      ) : null}
      <span className="xiezou-type">{item.typeLabel}</span>
      <a href={item.mayDecide ? toReview(item) : toForm(item)}>{item.title}</a>
    </h3>
    <p>{item.said}</p>
    <p className="xiezou-row">
      {item.mayDecide ? (
        <a className="xiezou-button xiezou-button--primary" href={toReview(item)}>
          看影响，发布或退回
        </a>
      ) : null}
      <a className="xiezou-button" href={toForm(item)}>
        打开编辑
      </a>
    </p>
  </li>
)

const Scheduled = ({ item }: { item: ScheduledItem }) => (
  <li className="xiezou-item">
    <h3>
      <span className="xiezou-type">{item.typeLabel}</span>
      <a href={toForm(item)}>{item.title}</a>
    </h3>
    <p>
      {toBeijing(item.at)}（北京时间）{item.verb}，{item.byName}设定
    </p>
    {item.reasons.length === 0 ? null : (
      <p className="xiezou-bar xiezou-bar--warning">到时不会执行：{item.reasons.join('；')}。请重新设定。</p>
    )}
    <p className="xiezou-row">
      {item.mayCancel ? (
        <>
          <a className="xiezou-button" href={toReview(item, item.deed)}>
            看影响，重新设定
          </a>
          <ListButton done="已取消定时" label="取消定时" place="cancel" sent={{ id: item.id }} />
        </>
      ) : null}
    </p>
  </li>
)

const Notice = ({ item }: { item: NoticeItem }) => {
  const { says, isWarning, isWithHour, isBySystem } = noticeKinds[item.kind]
  const word = item.word !== null && isWithHour === true ? toBeijing(item.word) : item.word
  return (
    <li className={isWarning === true ? 'xiezou-item xiezou-item--warning' : 'xiezou-item'}>
      <h3>
        <span className="xiezou-type">{item.typeLabel}</span>
        {item.isThere ? <a href={toForm(item)}>{item.title}</a> : item.title}
      </h3>
      <p>
        {toBeijing(item.at)}，{item.byName ?? (isBySystem === true ? '系统' : '')}
        {says}
        {word === null ? '' : `：${word}`}
      </p>
      <p className="xiezou-row">
        <ListButton done="" label="知道了" place="read-notices" sent={{ id: item.id }} />
      </p>
    </li>
  )
}

/** What can be done to all that waits and is ticked: what it was submitted for. */
const ofWaiting = toListed({ releasers: [...roles], writers: [], removers: [] }).filter(
  ({ looksAt }) => ledgerActs[looksAt].isAwaited,
)

/** What is under way: what waits for whoever looks, what is set for an hour, and what they should know. */
export const WaitingList = async (view: AdminViewServerProps) => {
  demandSignedIn(view, '/admin/waiting')
  const { req } = view.initPageResult
  const [waiting, scheduled, notices] = [
    await loadWaiting(req),
    await loadScheduled(req),
    await loadNotices(req),
  ]
  const mine = waiting.filter(({ mayDecide }) => !mayDecide)
  const others = waiting.filter(({ mayDecide }) => mayDecide)
  return (
    <AdminPage title="待办与通知" view={view}>
      {notices.length === 0 ? null : (
        <section>
          <h2>通知（{notices.length}）</h2>
          <ul>
            {notices.map((item) => (
              <Notice item={item} key={item.id} />
            ))}
          </ul>
          {notices.length > 1 ? (
            <ListButton done="" label="全部知道了" place="read-notices" sent={{ id: null }} />
          ) : null}
        </section>
      )}
      {others.length === 0 ? null : (
        <section>
          <h2>等你发布（{others.length}）</h2>
          <Ticked acts={ofWaiting} siteUrl={env.SITE_URL.replace(/\/$/, '')}>
            <ul>
              {others.map((item) => (
                <Waiting item={item} key={item.id} />
              ))}
            </ul>
          </Ticked>
        </section>
      )}
      {mine.length === 0 ? null : (
        <section>
          <h2>你提交的（{mine.length}）</h2>
          <ul>
            {mine.map((item) => (
              <Waiting item={item} key={item.id} />
            ))}
          </ul>
        </section>
      )}
      {scheduled.length === 0 ? null : (
        <section>
          <h2>已定时间（{scheduled.length}）</h2>
          <ul>
            {scheduled.map((item) => (
              <Scheduled item={item} key={item.id} />
            ))}
          </ul>
        </section>
      )}
      {waiting.length + scheduled.length + notices.length === 0 ? <p>现在没有要处理的事。</p> : null}
    </AdminPage>
  )
}
