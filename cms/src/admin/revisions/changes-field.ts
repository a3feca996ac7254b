import type { Field } from 'payload'
import { nobody } from '../../access/nobody.ts'
import { revisionField } from '../../database/in-own-order.ts'

/** Who changed what last, field by field, as `Changes` in JSON. Only the program reads and writes it. */
export const changesField = (): Field => ({
  name: 'changes',
  type: 'textarea',
  label: { zh: '各项最近的修改', en: 'Last changes' },
  hidden: true,
  access: { create: nobody, read: nobody, update: nobody },
  admin: { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
})

/** What the form shows where somebody else was faster; it also names the revision that the form started from. */
export const staleNotice = (): Field => ({
  name: 'staleNotice',
  type: 'ui',
  admin: {
    components: { Field: '/admin/revisions/stale-notice.tsx#StaleNotice' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
})

/** Which state of the document this is, counted from one. Whoever saves names it; nobody sets it but the program. */
export const revisionNumber = (): Field => ({
  name: revisionField,
  type: 'number',
  label: { zh: '第几次修改', en: 'Revision' },
  access: { create: nobody, update: nobody },
  admin: {
    hidden: true,
    disableBulkEdit: true,
    disableListColumn: true,
    disableListFilter: true,
    components: { Diff: '/admin/comparison/said.tsx#Unsaid' },
  },
})
