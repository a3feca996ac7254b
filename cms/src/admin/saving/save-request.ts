import { parseBasedOn } from '../revisions/changes.ts'

/** A save as it leaves a form: of which document, by which form and person, by itself or not. */
export type Save = {
  slug: string
  /** Null for a new document, and for a global. */
  id: string | null
  isGlobal: boolean
  form: string | null
  user: string | null
  /** The revision that the form started from, empty for a new document. */
  revision: string
  isByItself: boolean
  /** The file that goes with it, if one was chosen. */
  file: File | null
  data: Record<string, unknown>
}

const documents = /^\/api\/(globals\/)?([a-z-]+)(?:\/([\w-]{1,64}))?$/

/** What stands beside documents under the same addresses, and is no save of one. */
const notDocuments = new Set([
  'access',
  'documents',
  'data-entry',
  'editor',
  'preview',
  'publication',
  'workflow',
  'payload-preferences',
  'payload-locked-documents',
])

const parseData = (text: unknown): Record<string, unknown> | null => {
  try {
    return typeof text === 'string' ? (JSON.parse(text) as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** Reads a request of the page as the save that it is; null where it is none. Payload's forms send `FormData`. */
export const readSave = (address: string, method: string | undefined, body: unknown): Save | null => {
  const verb = method?.toUpperCase()
  if ((verb !== 'POST' && verb !== 'PATCH') || !(body instanceof FormData)) return null
  const url = new URL(address, 'http://here')
  const [, global, slug = '', id] = documents.exec(url.pathname) ?? []
  if (slug === '' || notDocuments.has(slug) || (verb === 'POST') !== (id === undefined)) return null
  const data = parseData(body.get('_payload'))
  if (data === null) return null
  const { basedOn } = data
  const { form, user, revision } = parseBasedOn(typeof basedOn === 'string' ? basedOn : '')
  const file = body.get('file')
  return {
    slug,
    id: id ?? null,
    isGlobal: global !== undefined,
    form,
    user,
    revision,
    isByItself: url.searchParams.get('autosave') === 'true',
    file: file instanceof File ? file : null,
    data,
  }
}
