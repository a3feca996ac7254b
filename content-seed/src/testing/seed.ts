import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Article, DocumentOf, DocumentType } from '@xiezou/shared'
import { loadContentSeed } from '../load-content-seed.ts'

/** All documents of the seed. */
export const seed = loadContentSeed()

/** The documents of a type, in the order of their file. */
export const ofType = <Type extends DocumentType>(type: Type): DocumentOf<Type>[] =>
  seed.filter((document): document is typeof document & DocumentOf<Type> => document.type === type)

const [article] = ofType('article')
if (article === undefined) throw new Error('the seed has no report')

/** The report. */
export const theReport: Article = article

/** The corrected text of the report, without the line end that closes the file. */
export const corrected = readFileSync(
  path.join(import.meta.dirname, '../../data/source/special-report.txt'),
  'utf8',
).trimEnd()
