import type { Field } from 'payload'

/** What shows at each field of a form why a draft was not saved. */
export const refusalsField = (): Field => ({
  name: 'refusals',
  type: 'ui',
  admin: {
    components: { Field: '/admin/refusals/kept-refusals.tsx#KeptRefusals' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
})
