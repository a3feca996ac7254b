import type { DefaultValue, Field, PayloadRequest } from 'payload'

type Stored = Record<string, unknown>

/** The observation that the address of a correction's form names, as whoever asks may read it. */
const loadAsked = async (req: PayloadRequest) => {
  const asked = req.query['corrects']
  if (req.user === null || typeof asked !== 'string' || !/^[\w-]{1,64}$/.test(asked)) return null
  const found: unknown = await req.payload.findByID({
    collection: 'observations',
    id: asked,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return found as Stored | null
}

/** What a correction has in common with the observation that it corrects, or what is usual. */
export const fromCorrected =
  (name: string, usual?: DefaultValue): DefaultValue =>
  async (args) => {
    const corrected = await loadAsked(args.req)
    if (corrected !== null) return corrected[name] as string
    return typeof usual === 'function' ? ((await usual(args)) as string) : usual
  }

/** The id of the observation that a form is to correct. */
export const toCorrected: DefaultValue = async ({ req }) => (await loadAsked(req))?.['id'] as string

/** In the form of a public observation leads to a correction of it; in that of a correction, fills in the rest. */
export const correctionField = (): Field => ({
  name: 'correction',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/content/observations/data-entry/correction-link.tsx#Correction' },
    disableListColumn: true,
  },
})
