import { describe, expect, it } from 'vitest'
import { blocks } from '../examples/blocks.ts'
import { everyDocument } from '../examples/documents.ts'
import { makeArticle } from '../testing/small-publication.ts'
import { type Document, findDocumentProblems } from './index.ts'

type Path = (string | number)[]

const toPaths = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [
        path,
        ...Object.entries(value).flatMap(([key, one]) =>
          toPaths(one, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ]
    : [path]

/** A copy of a value with another one at a path; without it where that is undefined. */
const put = (value: unknown, [first, ...rest]: Path, other: unknown): unknown => {
  if (first === undefined) return other
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (index === first ? put(one, rest, other) : one))
  const fields = { ...(value as Record<string, unknown>) }
  fields[first] = put(fields[first], rest, other)
  if (fields[first] === undefined) Reflect.deleteProperty(fields, first)
  return fields
}

const wrong = [
  null,
  undefined,
  '',
  ' ',
  'x',
  '２０２３',
  '2023-02-29',
  'ftp://x',
  0,
  -1,
  1.5,
  1e9,
  NaN,
  true,
  [],
  {},
  [null],
  '字'.repeat(200),
]

// What somebody typed, and how something is written, may be Latin; words may not.
const toWords = (message: string): string =>
  message.replace(/“[^”]*”/g, '').replace(/写成[^；，。]*|https:\/\/…|例如[^；，。]*/g, '')

const examples = [...everyDocument, ...blocks.map(({ block }) => makeArticle([block]))]

type Place = { document: Document; path: Path }

/** Each place of a kind of document once, whichever row it stands in. */
const places: Place[] = [
  ...new Map(
    examples.flatMap((document) =>
      toPaths(document)
        .filter(([first, ...rest]) => first !== undefined && (first !== 'type' || rest.length > 0))
        .map((path): [string, Place] => [
          [document.type, ...path.map((part) => (typeof part === 'number' ? '*' : part))].join('.'),
          { document, path },
        ]),
    ),
  ).values(),
]

describe('whatever stands where something else should', () => {
  it('is refused in Chinese alone, without names of types', () => {
    const messages = new Set(
      places.flatMap(({ document, path }) =>
        wrong.flatMap((other) =>
          findDocumentProblems(put(document, path, other)).map(({ message }) => message),
        ),
      ),
    )
    expect(messages.size).toBeGreaterThan(40)
    expect(
      [...messages].filter((message) => /[a-z]/i.test(toWords(message)) || !/\p{sc=Han}/u.test(message)),
    ).toEqual([])
  })
})
