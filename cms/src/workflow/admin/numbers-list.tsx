import type { PlanNumbers, ShownNumber } from '../numbers.ts'

const Rows = ({ numbers }: { numbers: ShownNumber[] }) => (
  <ul>
    {numbers.map(({ document, place, before, written, after, message }, index) => (
      <li key={index}>
        <span className="xiezou-place">
          {document}，{place}
        </span>
        <p>
          {before}
          <mark>{written}</mark>
          {after}
        </p>
        <p className="xiezou-side">{message}。</p>
      </li>
    ))}
  </ul>
)

/** Numbers that are typed where a statistic could be linked. They keep nobody from publishing. */
export const NumbersList = ({ numbers: { typed, outdated } }: { numbers: PlanNumbers }) => (
  <>
    {outdated.length === 0 ? null : (
      <section className="xiezou-numbers">
        <h2>还写着旧数的地方（{outdated.length} 处）</h2>
        <p>这些数是打上去的字，不会跟着改，请逐处核对。</p>
        <Rows numbers={outdated} />
      </section>
    )}
    {typed.length === 0 ? null : (
      <section className="xiezou-numbers">
        <h2>打上去的数（{typed.length} 处）</h2>
        <p>这些数没有连到统计数：数更正了，它们不会跟着改。不妨碍发布，请核对。</p>
        <Rows numbers={typed} />
      </section>
    )}
  </>
)
