import type { GroupField, TextField } from 'payload'
import { nobody } from '../../access/nobody.ts'

const closed = { create: nobody, update: nobody }

const told = (name: string, hasMany: boolean): TextField => ({
  name,
  type: 'text',
  ...(hasMany ? { hasMany } : {}),
  access: closed,
})

/** What the program did when a consent ended, for the form to tell: when, why, and which documents changed. */
export const endedField = (): GroupField => ({
  name: 'ended',
  type: 'group',
  label: { zh: '同意结束', en: 'The consent ended' },
  admin: { hidden: true },
  fields: [told('at', false), told('why', false), told('changed', true), told('written', true)],
})
