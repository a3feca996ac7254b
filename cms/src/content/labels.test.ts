import { documentTypes, typeWords } from '@xiezou/shared'
import { expect, test } from 'vitest'
import { isGlobal, toSlug } from '../document-types.ts'
import config from '../payload.config.ts'

const { collections, globals } = await config

test.each(documentTypes)('what is called %s has one Chinese name, in forms, lists and sentences', (type) => {
  const found = (isGlobal(type) ? globals : collections).find(({ slug }) => slug === toSlug(type))
  const labels: unknown[] =
    found === undefined
      ? []
      : 'labels' in found
        ? [found.labels.singular, found.labels.plural]
        : 'label' in found
          ? [found.label]
          : []
  expect(labels.map((label) => (label as { zh: string }).zh)).toEqual(labels.map(() => typeWords[type]))
  expect(labels.length).toBeGreaterThan(0)
})
