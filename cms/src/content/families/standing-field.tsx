'use client'

import { Banner, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { findEnd, type StoredBasis, toBeijingTime } from './find-basis-problems.ts'

const things = [
  ['name', '姓名'],
  ['honours', '荣誉'],
  ['story', '故事'],
  ['pictures', '图片'],
  ['place', '所在区县'],
] as const

const paths = [
  'basis.kind',
  'basis.scope',
  'basis.until',
  'basis.withdrawnAt',
  'ended.at',
  'ended.why',
  'ended.changed',
  'ended.written',
]

const toScope = ({ kind, scope }: StoredBasis): string[] => {
  if (kind === 'consent') return scope ?? []
  return kind === 'already-lawfully-public' ? ['name', 'honours'] : []
}

const toText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const toTexts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** What is public of a family under the basis that the form says now, and what happened when its consent ended. */
export const StandingField = () => {
  const { hasPublishedDoc } = useDocumentInfo()
  const [kind, scopes, until, withdrawnAt, at, why, changes, writings] = useFormFields(([fields]) =>
    paths.map((path): unknown => fields[path]?.value),
  )
  const basis: StoredBasis = {
    kind: toText(kind),
    scope: toTexts(scopes),
    until: toText(until),
    withdrawnAt: toText(withdrawnAt),
  }
  const ended = { at: toText(at), why }
  const changed = toTexts(changes)
  const written = toTexts(writings)
  const scope = toScope(basis)
  const shown = things.filter(([what]) => scope.includes(what)).map(([, word]) => word)
  const hidden = things.filter(([what]) => !scope.includes(what)).map(([, word]) => word)
  const end = findEnd(basis, new Date())

  const state = !basis.kind
    ? '还没有选择公开的依据，现在不能发布。'
    : end === 'withdrawn'
      ? '这户家庭已撤回同意：什么都不公开，也不能发布。'
      : end === 'expired'
        ? '同意已到期：什么都不公开，也不能发布。'
        : `${hasPublishedDoc ? '按现在填的依据，网站上显示' : '发布后，网站上显示'}：${shown.join('、') || '什么都不显示'}。`

  return (
    <div className="field-type">
      <Banner type={end !== null || !basis.kind ? 'error' : 'info'}>
        {state}
        {end === null && basis.kind && hidden.length > 0 && `不公开：${hidden.join('、')}。`}
        {end === null && basis.until && `${toBeijingTime(basis.until)} 到期，到时自动撤下。`}
        {end === null && basis.withdrawnAt && `${toBeijingTime(basis.withdrawnAt)} 起按撤回处理，自动撤下。`}
      </Banner>
      {ended.at !== null && (
        <Banner type="default">
          {`${ended.at}，${ended.why === 'withdrawn' ? '这户家庭撤回同意' : '同意到期'}，已自动撤下。`}
          {changed.length > 0 && `随之改变的内容：${changed.join('、')}。`}
          {written.length > 0 && `这些内容直接写着姓名，程序改不了，请人工修改：${written.join('、')}。`}
        </Banner>
      )}
    </div>
  )
}
