import { z } from 'zod'
import { calendarDate, calendarDateOrUnknown } from '../calendar-date.ts'
import { district } from '../district.ts'
import { isVisible, toOneLine } from '../characters.ts'
import { key, slug } from '../key.ts'
import { story } from '../rich-text/story.ts'
import { oneLine, severalLines } from '../words.ts'

const common = {
  type: z.literal('family'),
  key,
  slug,
  name: oneLine,
}

/** What a consent can cover, in the order in which editors are asked. */
export const consentScopes = ['name', 'honours', 'story', 'pictures', 'place'] as const

/** Something of a family that is shown or not. */
export type ConsentScope = (typeof consentScopes)[number]

/** Why a family's people may be shown: they agreed, on a day, to what the scope names. */
const consent = z.strictObject({
  kind: z.literal('consent'),
  scope: z
    .array(z.enum(consentScopes))
    .min(1, '请选择同意公开哪些内容')
    .refine((all) => new Set(all).size === all.length, '同一项选了两次'),
  date: calendarDate,
})

/** Why a family's people may be shown: what was already lawfully public, where and when; only name and honour follow from it. */
const lawfullyPublic = z.strictObject({
  kind: z.literal('already-lawfully-public'),
  where: z.string().overwrite(toOneLine).refine(isVisible, '请写明在哪里公开的'),
  when: z.union([calendarDateOrUnknown, z.string().regex(/^\d{4}$/)], {
    error: '写成 2022-08-31 或 2022；没有注明就写“未知”',
  }),
})

type Basis = z.infer<typeof consent> | z.infer<typeof lawfullyPublic>

const scopeOf = (basis: Basis): readonly ConsentScope[] =>
  basis.kind === 'consent' ? basis.scope : ['name', 'honours']

const beyond = (field: string) => ({ path: [field], message: '公开的依据不包括这一项，不能放进公开的内容里' })

/** A family that is shown, within its basis: what the basis does not cover is not in the document. */
const shownFamily = z
  .strictObject({
    ...common,
    kind: z.literal('family'),
    place: district.nullable(),
    honours: z.array(key),
    story,
    basis: z.discriminatedUnion('kind', [consent, lawfullyPublic]),
  })
  .refine(
    ({ basis, honours }) => honours.length === 0 || scopeOf(basis).includes('honours'),
    beyond('honours'),
  )
  .refine(({ basis, story: told }) => told.length === 0 || scopeOf(basis).includes('story'), beyond('story'))
  .refine(({ basis, place }) => place === null || scopeOf(basis).includes('place'), beyond('place'))

/** A family that is shown, or a group that is served, of which only counts are shown. */
export const family = z.discriminatedUnion('kind', [
  shownFamily,
  z.strictObject({
    ...common,
    kind: z.literal('group'),
    note: severalLines.nullable(),
    statistics: z.array(key),
  }),
])
export type Family = z.infer<typeof family>

/** Whether something of a family may be shown; of a group nothing but its name and counts. */
export const isCovered = (one: Family, what: ConsentScope): boolean =>
  one.kind === 'group' ? what === 'name' : scopeOf(one.basis).includes(what)
