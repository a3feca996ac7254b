'use client'

import { type ReactNode, useRef, useState } from 'react'
import type { ListedAct } from '../acts/listed.ts'
import type { Chosen } from './chosen.ts'
import { SetActions } from './set-actions.tsx'

const toChosen = (values: FormDataEntryValue[]): Chosen =>
  values.map((value) => {
    const [slug = '', id = ''] = (typeof value === 'string' ? value : '').split('/')
    return { slug, id }
  })

/** A list of ours with tick boxes named `ticked`, each with a document as `slug/id`, and what can be done to all that is ticked. */
export const Ticked = ({
  acts,
  children,
  siteUrl,
}: {
  acts: ListedAct[]
  children: ReactNode
  siteUrl: string
}) => {
  const form = useRef<HTMLFormElement>(null)
  const [count, setCount] = useState(0)
  const read = (): Chosen =>
    form.current === null ? [] : toChosen(new FormData(form.current).getAll('ticked'))
  const recount = (): void => {
    setCount(read().length)
  }
  const tickAll = (isTicked: boolean): void => {
    for (const box of form.current?.querySelectorAll<HTMLInputElement>('input[name=ticked]') ?? [])
      box.checked = isTicked
    recount()
  }
  return (
    <form onChange={recount} ref={form}>
      <div className="xiezou-set">
        <SetActions
          acts={count === 0 ? [] : acts}
          clear={() => {
            tickAll(false)
          }}
          count={count}
          load={() => Promise.resolve(read())}
          siteUrl={siteUrl}
        />
        <button
          className="xiezou-button"
          onClick={() => {
            tickAll(count === 0)
          }}
          type="button"
        >
          {count === 0 ? '全部勾选' : '都不勾选'}
        </button>
      </div>
      {children}
    </form>
  )
}
