import type { Field, PayloadRequest } from 'payload'

/** A link to a new value of the same statistic, as a column of the list, and in the form of a statistic. */
export const newValueField = (inForm: boolean): Field => ({
  name: 'newValue',
  type: 'ui',
  label: { zh: '新数', en: 'New value' },
  admin: {
    position: 'sidebar',
    components: {
      Field: `/content/observations/data-entry/new-value.tsx#${inForm ? 'NewValueLink' : 'NoField'}`,
      Cell: '/content/observations/data-entry/new-value.tsx#NewValueCell',
    },
  },
})

/** The statistic that the address of a new value's form names. */
export const toAskedStatistic = ({ req }: { req: PayloadRequest }): string | undefined => {
  const asked = req.query['statistic']
  return typeof asked === 'string' && /^[\w-]{1,64}$/.test(asked) ? asked : undefined
}
