import { type AfterErrorHook, type Field, ValidationError } from 'payload'
import { toFieldLabel, toFormFields } from '../fields/field-label.ts'

type Refused = { collection?: string; global?: string; errors: { message: string; path: string }[] }

const toWords = (fields: Field[], { path, message }: Refused['errors'][number]): string => {
  const label = path === 'file' ? '文件' : toFieldLabel(fields, path)
  return label === '' || message.startsWith(label) ? message : `${label}：${message}`
}

/** A refusal names each field by its label, with the reason, and not only those of which something is wrong. */
export const sayWhere: AfterErrorHook = ({ error, req, result }) => {
  if (!(error instanceof ValidationError)) return undefined
  const refused = error.data
  const fields = toFormFields(req.payload, refused.collection ?? refused.global ?? '')
  const message = refused.errors.map((one) => toWords(fields, one)).join('；')
  const [first] = (result as { errors?: object[] } | undefined)?.errors ?? []
  return { response: { errors: [{ ...first, message }] } }
}
