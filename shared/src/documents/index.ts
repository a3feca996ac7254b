import type { z } from 'zod'
import type { DocumentType } from '../document-ref.ts'
import { isFields } from '../is-fields.ts'
import { ContractError, type Problem, findProblems, parse } from '../parse.ts'
import { article } from './article.ts'
import { attachment } from './attachment.ts'
import { family } from './family.ts'
import { home } from './home.ts'
import { honour } from './honour.ts'
import { observation } from './observation.ts'
import { organization } from './organization.ts'
import { picture } from './picture.ts'
import { program } from './program.ts'
import { site } from './site.ts'
import { statistic } from './statistic.ts'
import { statisticsBlock } from './statistics-block.ts'

/** The schema of each type of published document. */
export const documentSchemas = {
  article,
  program,
  family,
  statistic,
  observation,
  'statistics-block': statisticsBlock,
  organization,
  honour,
  picture,
  attachment,
  site,
  home,
} as const satisfies Record<DocumentType, z.ZodType>

export type DocumentOf<Type extends DocumentType> = z.infer<(typeof documentSchemas)[Type]>

/** A published document of any type. */
export type Document = { [Type in DocumentType]: DocumentOf<Type> }[DocumentType]

const toSchema = (value: unknown): z.ZodType<Document> | null => {
  const type: unknown = isFields(value) ? value['type'] : undefined
  return typeof type === 'string' && Object.hasOwn(documentSchemas, type)
    ? documentSchemas[type as DocumentType]
    : null
}

const unknownType: Problem = {
  path: ['type'],
  message: `不认识的文档类型，只能是 ${Object.keys(documentSchemas).join('、')} 之一`,
}

/** Returns the value as a document of the type that it names. Throws `ContractError`; `what` names the value in it. */
export const parseDocument = (value: unknown, what: string): Document => {
  const schema = toSchema(value)
  if (schema === null) throw new ContractError(what, [unknownType])
  return parse(schema, value, what)
}

/** The problems of a value as a document; an empty list means that it is valid. */
export const findDocumentProblems = (value: unknown): Problem[] => {
  const schema = toSchema(value)
  return schema === null ? [unknownType] : findProblems(schema, value)
}
