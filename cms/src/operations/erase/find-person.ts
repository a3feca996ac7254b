import path from 'node:path'
import type { PayloadRequest, Where } from 'payload'
import { env } from '../../env.ts'
import { toEvidenceFile } from '../../content/evidence/folder.ts'
import { toNames } from '../../content/families/find-family-problems.ts'
import { filesFolder, toMediaFile } from '../../content/pictures/folders.ts'
import { toFileName } from '../../content/pictures/make-variants.ts'
import { type Person, toLookedFor } from './person.ts'

type Stored = Record<string, unknown> & { id: string }
type Variant = { hash: string; format: 'avif' | 'webp' | 'jpeg' }

/** A person with what has to be deleted of them; `files` are paths within the data folder. */
export type Found = { person: Person; pictures: string[]; evidence: string[]; files: string[] }

const common = (req: PayloadRequest) =>
  ({
    trash: true,
    depth: 0,
    joins: false,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  }) as const

/** Every state in which a document is kept: what is published, the newest draft, and each version. */
const findStates = async (
  req: PayloadRequest,
  slug: 'families' | 'pictures',
  where: (prefix: string) => Where,
): Promise<Map<string, Stored[]>> => {
  const states = new Map<string, Stored[]>()
  const add = (id: string, state: Stored): unknown => states.set(id, [...(states.get(id) ?? []), state])
  for (const draft of [false, true]) {
    const { docs } = await req.payload.find({ ...common(req), collection: slug, where: where(''), draft })
    for (const doc of docs as Stored[]) add(doc.id, doc)
  }
  const { trash, depth, pagination, overrideAccess, showHiddenFields } = common(req)
  const { docs } = await req.payload.findVersions({
    trash,
    depth,
    pagination,
    overrideAccess,
    showHiddenFields,
    req,
    collection: slug,
    where: where('version.'),
  })
  for (const { parent, version } of docs as unknown as { parent: string; version: Stored }[])
    add(parent, version)
  return states
}

const toEvidence = (state: Stored): string[] => {
  const { evidence } = (state['basis'] ?? {}) as { evidence?: unknown }
  return typeof evidence === 'string' ? [evidence] : []
}

const toPictureFiles = (state: Stored): string[] => {
  const { original, variants } = state as { original?: string | null; variants?: Variant[] | null }
  return [
    ...(original ? [toMediaFile(original)] : []),
    ...(variants ?? []).map((variant) => path.join(filesFolder, toFileName(variant))),
  ]
}

/** Finds all there is of a stored family, under its own names and under those that are given. Null where there is none. */
export const findPerson = async (req: PayloadRequest, id: string, names: string[]): Promise<Found | null> => {
  const states = (
    await findStates(req, 'families', (prefix) =>
      prefix === '' ? { id: { equals: id } } : { parent: { equals: id } },
    )
  ).get(id)
  const key = states?.flatMap((state) => (typeof state['key'] === 'string' ? [state['key']] : []))[0]
  if (states === undefined || key === undefined) return null
  const pictures = await findStates(req, 'pictures', (prefix) => ({ [`${prefix}families`]: { in: [id] } }))
  const whole = await findStates(req, 'pictures', (prefix) =>
    prefix === '' ? { id: { in: [...pictures.keys()] } } : { parent: { in: [...pictures.keys()] } },
  )
  const pictureStates = [...whole.values()].flat()
  const evidence = [...new Set(states.flatMap(toEvidence))]
  const { docs } = await req.payload.find({
    collection: 'evidence-files',
    where: { id: { in: evidence } },
    ...common(req),
  })
  const files = [
    ...pictureStates.flatMap(toPictureFiles),
    ...(docs as { filename?: string }[]).flatMap(({ filename }) =>
      filename ? [toEvidenceFile(filename)] : [],
    ),
  ]
  return {
    person: {
      names: toLookedFor([...states.flatMap(toNames), ...names]),
      family: key,
      pictures: new Set(
        pictureStates.flatMap((state) => (typeof state['key'] === 'string' ? [state['key']] : [])),
      ),
      ids: new Set([id, ...whole.keys(), ...evidence]),
    },
    pictures: [...whole.keys()],
    evidence,
    files: [...new Set(files)].map((file) => path.relative(env.DATA_DIR, file)),
  }
}
