import { z } from 'zod'
import { documentRef } from '../document-ref.ts'
import { key } from '../key.ts'
import { line, lineOrNothing } from '../rich-text/inline.ts'

type Path = (string | number)[]

/** A place in a value, told by its schema: where a document is named by its key or reference, or a line of prose stands. */
export type Slot = { is: 'key' | 'reference' | 'line'; path: Path }

const marks = new Map<z.core.$ZodType, Slot['is']>([
  [key, 'key'],
  [documentRef, 'reference'],
  [line, 'line'],
  [lineOrNothing, 'line'],
])

const within = (schema: z.core.$ZodType, value: unknown, path: Path): Slot[] => {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return value === null || value === undefined ? [] : findSlots(schema.unwrap(), value, path)
  if (schema instanceof z.ZodArray)
    return (value as unknown[]).flatMap((one, index) => findSlots(schema.element, one, [...path, index]))
  if (schema instanceof z.ZodObject)
    return Object.entries(value as Record<string, unknown>).flatMap(([name, one]) => {
      const field = (schema.shape as Record<string, z.core.$ZodType>)[name]
      return field === undefined ? [] : findSlots(field, one, [...path, name])
    })
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((one) => z.safeParse(one, value).success)
    return option === undefined ? [] : findSlots(option, value, path)
  }
  if (schema instanceof z.ZodLazy) return findSlots(schema.unwrap(), value, path)
  return []
}

/** Every such place in a value. It reads the schema and the value alone, so that it finds what nobody thought of. */
export const findSlots = (schema: z.core.$ZodType, value: unknown, path: Path = []): Slot[] => {
  const is = marks.get(schema)
  return [...(is === undefined ? [] : [{ is, path }]), ...within(schema, value, path)]
}
