'use client'

import type { Use } from './find-uses.ts'
import { useAbout } from './use-about.ts'

const UseItem = ({ use }: { use: Use }) => {
  const { title, place, sentence, binding, isDraft, form, live } = use
  const words = [place, binding].filter(Boolean).join(' · ')
  return (
    <li>
      {form === null ? title : <a href={form}>{title}</a>}
      {isDraft ? <strong>（草稿）</strong> : null}
      {words === '' ? null : <span> · {words}</span>}
      {live === null ? null : (
        <>
          {' '}
          <a href={live} rel="noopener" target="_blank">
            网页
          </a>
        </>
      )}
      {sentence === null ? null : (
        <blockquote>
          {sentence.before}
          <mark>{sentence.marked}</mark>
          {sentence.after}
        </blockquote>
      )}
    </li>
  )
}

/** Says in the form of a document where it is used, in what is public and in drafts. */
export const Uses = () => {
  const about = useAbout()
  if (about === null) return null
  const { uses } = about
  return (
    <details className="xiezou-uses" open={uses.length > 0 && uses.length <= 5}>
      <summary>{uses.length === 0 ? '还没有用在别处' : `用在 ${uses.length} 处`}</summary>
      <ul>
        {uses.map((use, index) => (
          <UseItem key={index} use={use} />
        ))}
      </ul>
    </details>
  )
}
