import { findProblems } from '@xiezou/shared'
import type { TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'
import type { z } from 'zod'

/** Checks a text field by a schema of the contract, so that the editor reads at the field what publishing would refuse. */
export const checkedBy =
  (schema: z.ZodType): TextFieldSingleValidation =>
  async (value, options) => {
    const isText = await text(value, { ...options, hasMany: false } as Parameters<typeof text>[1])
    if (isText !== true || value === undefined || value === null || value === '') return isText
    return findProblems(schema, value)[0]?.message ?? true
  }
