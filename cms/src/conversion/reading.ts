import type { DocumentRef, Problem } from '@xiezou/shared'
import { isVisible, toRef } from '@xiezou/shared'
import type { Lookup } from './lookup.ts'
import { type Slug, toType } from '../document-types.ts'

/** A document, or a part of one, as the CMS keeps it at depth 0. */
export type Stored = Record<string, unknown>

/** A place in the published shape. */
export type Path = Problem['path']

/** What reads a stored document: references become keys, and what is wrong is collected. */
export type Reading = {
  problems: Problem[]
  refuse(path: Path, message: string): void
  /** The key of a referenced document; null where none is chosen. */
  key(collection: Slug, id: unknown, path: Path): string | null
  keys(collection: Slug, ids: unknown, path: Path): (string | null)[]
  /** The reference that a choice among several collections makes; null where none is chosen. */
  ref(choice: unknown, path: Path): DocumentRef | null
}

const isStored = (value: unknown): value is Stored => typeof value === 'object' && value !== null

/** A stored object; an empty one where there is none. */
export const asStored = (value: unknown): Stored => (isStored(value) ? value : {})

/** A stored list; an empty one where there is none. */
export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])

/** A stored text; null where there is nothing in it to see. */
export const orNull = (value: unknown): unknown =>
  value === undefined || (typeof value === 'string' && !isVisible(value)) ? null : value

/** Stored texts without the empty ones. */
export const asTexts = (value: unknown): unknown[] => asList(value).filter((text) => orNull(text) !== null)

/** Begins to read with a lookup. */
export const toReading = ({ toKey, toBinned }: Pick<Lookup, 'toKey' | 'toBinned'>): Reading => {
  const problems: Problem[] = []
  const reading: Reading = {
    problems,
    refuse: (path, message) => problems.push({ path, message }),
    key: (collection, id, path) => {
      if (typeof id !== 'string' || id === '') return null
      const key = toKey(collection, id)
      if (key !== null) return key
      const binned = toBinned?.(collection, id) ?? null
      reading.refuse(
        path,
        binned === null
          ? '选定的内容已被删除，或者还没有标识，请重新选择'
          : `引用的“${binned}”在回收站里，请先还原，或另选一项`,
      )
      return key
    },
    keys: (collection, ids, path) =>
      asList(ids).map((id, index) => reading.key(collection, id, [...path, index])),
    ref: (choice, path) => {
      const { relationTo, value } = asStored(choice)
      if (typeof relationTo !== 'string') return null
      const key = reading.key(relationTo as Slug, value, path)
      return key === null ? null : toRef(toType(relationTo), key)
    },
  }
  return reading
}
