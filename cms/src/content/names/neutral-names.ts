import { randomBytes } from 'node:crypto'
import type { Condition, TextField } from 'payload'
import { keyField } from './key.ts'
import { slugField } from './slug.ts'

const neither = (): null => null

/**
 * Key and slug of a family, made up by the program: they outlive a withdrawal, so they may hold no part of a name,
 * not in pinyin either. `isShown` says where editors choose them themselves.
 */
export const neutralNameFields = (isShown: Condition): TextField[] =>
  [keyField('family', neither), slugField('family', neither)].map((field) => ({
    ...field,
    admin: { ...field.admin, condition: isShown },
    hooks: {
      ...field.hooks,
      beforeValidate: [
        ({ value, originalDoc, siblingData }) =>
          value === undefined || value === null || value === ''
            ? ((originalDoc as Record<string, unknown> | undefined)?.[field.name] ??
              toNeutral(siblingData, field.name))
            : (value as unknown),
      ],
    },
  }))

// Both get the same one, so that the address of a family is its key.
const made = new WeakMap<object, string>()
const toNeutral = (document: { key?: unknown }, name: string): string => {
  if (name === 'slug' && typeof document.key === 'string' && document.key !== '') return document.key
  const known = made.get(document) ?? `jiating-${randomBytes(4).toString('hex')}`
  made.set(document, known)
  return known
}
