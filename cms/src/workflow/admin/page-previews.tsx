'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { Deed } from '../acts/ledger-acts.ts'

/** What is looked at: the documents, the deed, and the hash to which the approval is held. */
export type Looked = {
  documents: { slug: string; id: string }[]
  deed: Deed
  verb: string
  hash: string
}

/** A page that changes; `from` is where it was before it got another address. */
export type Previewed = { path: string; from: string | null; name: string; change: string }

type Side = 'before' | 'after'

/** A whole page in a frame: a form of the browser asks for it, since a list of documents is too long for an address. */
const Frame = ({
  looked,
  path,
  side,
  title,
}: {
  looked: Looked
  path: string
  side: Side
  title: string
}) => {
  const name = useId()
  const form = useRef<HTMLFormElement>(null)
  const { verb: _, ...asked } = looked
  const sent = JSON.stringify({ ...asked, path, side })
  useEffect(() => {
    form.current?.submit()
  }, [sent])
  return (
    <figure className={`xiezou-frame xiezou-frame--${side}`}>
      <figcaption>
        {title}
        <form action="/api/preview/release" encType="multipart/form-data" method="post" target="_blank">
          <input name="_payload" type="hidden" value={sent} />
          <button type="submit">在新窗口打开</button>
        </form>
      </figcaption>
      <form
        action="/api/preview/release"
        encType="multipart/form-data"
        hidden
        method="post"
        ref={form}
        target={name}
      >
        <input name="_payload" type="hidden" value={sent} />
      </form>
      {/* Its files come with the session, so that it is of our origin; its policy lets it run nothing. */}
      <iframe name={name} sandbox="allow-same-origin" title={title} />
    </figure>
  )
}

const Sides = ({ looked, page }: { looked: Looked; page: Previewed }) => {
  const [side, setSide] = useState<Side>(page.change === 'removed' ? 'before' : 'after')
  const will = `${page.name}：${looked.verb}以后`
  const is = `${page.name}：现在公开的`
  if (page.change === 'added')
    return <Frame looked={looked} path={page.path} side="after" title={`${will}（现在没有这一页）`} />
  const before = page.from ?? page.path
  if (page.change === 'removed')
    return <Frame looked={looked} path={before} side="before" title={`${is}（以后没有这一页）`} />
  return (
    <div className={`xiezou-sides xiezou-sides--${side}`}>
      <div className="xiezou-row xiezou-choice">
        {(['after', 'before'] as const).map((one) => (
          <button
            aria-pressed={side === one}
            className="xiezou-button"
            key={one}
            onClick={() => {
              setSide(one)
            }}
            type="button"
          >
            {one === 'after' ? `${looked.verb}以后` : '现在公开的'}
          </button>
        ))}
      </div>
      <Frame looked={looked} path={before} side="before" title={is} />
      <Frame looked={looked} path={page.path} side="after" title={will} />
    </div>
  )
}

/** Whole pages as they will be, beside what is public where there is something; the first is shown at once. */
export const PagePreviews = ({
  looked,
  pages,
  isOpen,
}: {
  looked: Looked
  pages: Previewed[]
  isOpen: boolean
}) => {
  const [shown, setShown] = useState<string | null>(isOpen ? (pages[0]?.path ?? null) : null)
  const page = pages.find(({ path }) => path === shown)
  if (pages.length === 0) return null
  return (
    <section className="xiezou-previews">
      <h2>整页的样子</h2>
      {pages.length === 1 && isOpen ? null : (
        <div className="xiezou-row">
          {pages.map(({ path, name }) => (
            <button
              aria-pressed={path === shown}
              className="xiezou-button"
              key={path}
              onClick={() => {
                setShown(path === shown ? null : path)
              }}
              type="button"
            >
              {name}
            </button>
          ))}
        </div>
      )}
      {page === undefined ? null : <Sides key={page.path} looked={looked} page={page} />}
    </section>
  )
}
