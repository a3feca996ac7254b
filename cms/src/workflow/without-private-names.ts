import type { PayloadRequest } from 'payload'
import { loadStored } from './publishing/candidate.ts'
import type { StoredDocument } from './publishing/together.ts'

type Stored = Record<string, unknown>

const isCovered = ({ kind, basis }: Stored): boolean => {
  if (kind === 'group') return true
  const { kind: ofBasis, scope } = (basis ?? {}) as { kind?: unknown; scope?: unknown }
  if (ofBasis === 'consent') return Array.isArray(scope) && scope.includes('name')
  return ofBasis === 'already-lawfully-public'
}

const toTexts = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string' && one !== '')

/**
 * Words that are kept with a release for ever, and read by whoever signs in: without the name of a family among its
 * documents that the family's basis does not cover, as it stands in public or in a draft.
 */
export const withoutPrivateNames = async (
  req: PayloadRequest,
  documents: StoredDocument[],
  words: string,
): Promise<string> => {
  let said = words
  for (const { type, id } of documents) {
    if (type !== 'family') continue
    const states = [await loadStored(req, type, id, false), await loadStored(req, type, id, true)]
    const stored = states.filter((one) => one !== null)
    if (stored.every(isCovered)) continue
    const [nameless = '一户家庭'] = stored.flatMap((one) => toTexts(one['nameless']))
    const names = stored.flatMap((one) => [...toTexts(one['name']), ...toTexts(one['people'])])
    // The longest first: a name is part of what the household is called.
    for (const name of names.sort((a, b) => b.length - a.length)) said = said.replaceAll(name, nameless)
  }
  return said
}
