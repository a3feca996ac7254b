import type { Document, Problem } from '@xiezou/shared'
import { findBasisProblems, type StoredBasis } from './find-basis-problems.ts'

type Stored = Record<string, unknown>

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** The words by which a stored family is known: its own name, and the names of its people. */
export const toNames = (stored: Stored): string[] => {
  const { name, people } = stored
  const all: unknown[] = [name, ...(Array.isArray(people) ? (people as unknown[]) : [])]
  return [...new Set(all.filter(isText).map((one) => one.trim()))].filter(({ length }) => length > 1)
}

const toTexts = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'object' && value !== null
      ? Object.values(value).map(toTexts).join('')
      : ''

/** The fields of a published document that say one of the names. */
export const findNaming = (document: Document, fields: string[], names: string[]): Problem[] =>
  fields.flatMap((field) => {
    const text = toTexts((document as unknown as Stored)[field])
    const said = names.filter((name) => text.includes(name))
    return said.length === 0
      ? []
      : [{ path: [field], message: `同意范围不包括姓名，这里却写有“${said.join('”“')}”，请改写` }]
  })

/** Why a stored family may not be shown at a moment although its published form is sound. */
export const findFamilyProblems = (stored: Stored, document: Document | null, now: Date): Problem[] => {
  if (stored['kind'] !== 'family') return []
  const basis = (stored['basis'] ?? {}) as StoredBasis
  const problems = findBasisProblems(basis, now)
  if (basis.kind !== 'consent' || basis.scope?.includes('name')) return problems
  return document === null
    ? problems
    : [...problems, ...findNaming(document, ['name', 'story'], toNames(stored))]
}
