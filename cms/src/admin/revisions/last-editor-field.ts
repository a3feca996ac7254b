import type { Field } from 'payload'
import { parseChanges } from './changes.ts'

/** Who changed a document last, as its hidden `changes` tell it; null for the program. */
const toLastEditor = (changes: unknown): string | null => {
  const all = Object.values(parseChanges(changes)).sort(
    (a, b) => (a.revision ?? 0) - (b.revision ?? 0) || a.at.localeCompare(b.at),
  )
  return all.at(-1)?.by ?? null
}

/** The author of each version. It has to stand before `changes`, which nobody but the program reads. */
export const lastEditorField = (): Field => ({
  name: 'lastEditor',
  type: 'text',
  virtual: true,
  label: { zh: '修改人', en: 'Changed by' },
  hooks: { afterRead: [({ siblingData }) => toLastEditor(siblingData['changes'])] },
  admin: { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
})
