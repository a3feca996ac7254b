import { LinkFeature } from '@payloadcms/richtext-lexical'
import { linkAddress } from '@xiezou/shared'
import type { FieldAffectingData } from 'payload'
import { checkedBy } from '../fields/checked-by.ts'

const isAddress = checkedBy(linkAddress)

/** Payload's own check lets in whatever has no space in it, and its hook writes another address than was typed. */
const withAddress = (field: FieldAffectingData): FieldAffectingData =>
  'name' in field && field.name === 'url' && field.type === 'text'
    ? ({
        ...field,
        hooks: {},
        validate: (value: string | null | undefined, options: Parameters<typeof isAddress>[1]) =>
          (options.siblingData as { linkType?: unknown }).linkType === 'internal' ||
          isAddress(value, options),
      } as FieldAffectingData)
    : field

/** Links to what has an address, and to other sites. */
export const link = () =>
  LinkFeature({
    enabledCollections: ['articles', 'programs', 'families', 'statistics', 'organizations', 'honours'],
    // Addresses stay text until an editor makes them links, and links open where readers choose.
    disableAutoLinks: true,
    fields: ({ defaultFields }) => defaultFields.filter((field) => field.name !== 'newTab').map(withAddress),
  })
