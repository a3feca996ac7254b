import { z } from 'zod'
import { documentRef } from '../document-ref.ts'
import { key } from '../key.ts'
import { pageAddress } from '../web-address.ts'
import { oneLine, severalLines } from '../words.ts'

/** The lists that a navigation can lead to. */
export const listTypes = ['article', 'program', 'family', 'statistic', 'organization', 'honour'] as const

/** An entry of the navigation: the list of a type, one document, or another site. */
const destination = z.strictObject({
  label: oneLine.max(12, '导航里的名称最多 12 个字'),
  to: z.union([
    z.strictObject({ list: z.enum(listTypes) }),
    z.strictObject({ document: documentRef }),
    z.strictObject({ url: pageAddress }),
  ]),
})

/**
 * What every page says of the publication itself. Record numbers are the ICP and police filings of a public site. An
 * empty navigation leads to every list.
 */
export const site = z.strictObject({
  type: z.literal('site'),
  key: z.literal('site'),
  name: oneLine,
  publisher: key.nullable(),
  description: severalLines.nullable(),
  contact: severalLines.nullable(),
  icp: oneLine.nullable(),
  police: oneLine.nullable(),
  navigation: z.array(destination).max(8, '导航最多 8 项，多了手机上放不下'),
})
export type Site = z.infer<typeof site>
