import { type DocumentRef, documentTypes, fromRef, type Read, typeWords } from '@xiezou/shared'
import type { Advance } from './corpus.ts'

const most = 3

const byType = (a: DocumentRef, b: DocumentRef): number =>
  documentTypes.indexOf(fromRef(a).type) - documentTypes.indexOf(fromRef(b).type)

/** Why pages differ, in words, by what they asked the publication; null where no document that they asked for changed. */
export type Reasons = (reads: Set<Read>) => string | null

const toVerb = ({ corpus }: Advance, ref: DocumentRef, wasKnown: boolean): string => {
  const state = corpus.entries.get(ref)?.entry.state
  if (state === 'moved') return '迁移'
  if (state !== 'live') return '撤下'
  return wasKnown ? '更新' : '发布'
}

/** The documents that differ between those that were online, by their hashes, and a newer corpus, among what a page asked. */
type Causes = (reads: Set<Read>) => Set<DocumentRef>

/** The reasons that lie between the documents that were online, by their hashes, and a newer corpus. */
export const toReasons = (
  online: Record<string, string>,
  advance: Advance,
): { reasons: Reasons; causes: Causes } => {
  const { corpus, changes } = advance
  const refs = new Set([...Object.keys(online), ...corpus.entries.keys()] as DocumentRef[])
  const byRead = new Map<Read, DocumentRef[]>()
  const words = new Map<DocumentRef, string>()
  for (const ref of refs) {
    if (online[ref] === corpus.entries.get(ref)?.hash) continue
    const { type, key } = fromRef(ref)
    words.set(ref, `${typeWords[type]} ${key} ${toVerb(advance, ref, online[ref] !== undefined)}`)
    const affected = changes.get(ref) ?? new Set<Read>([ref, `all:${type}`])
    for (const read of affected) byRead.set(read, [...(byRead.get(read) ?? []), ref])
  }
  const causes: Causes = (reads) => {
    const found = new Set<DocumentRef>()
    for (const read of reads) byRead.get(read)?.forEach((ref) => found.add(ref))
    return found
  }
  const reasons: Reasons = (reads) => {
    const found = causes(reads)
    if (found.size === 0) return null
    const told = [...found]
      .sort(byType)
      .slice(0, most)
      .map((ref) => words.get(ref))
    return `${told.join('、')}${found.size > most ? `等 ${found.size} 项` : ''}`
  }
  return { reasons, causes }
}
