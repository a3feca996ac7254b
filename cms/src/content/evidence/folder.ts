import path from 'node:path'
import { env } from '../../env.ts'

/** Where evidence is kept, for the owner of the process alone; nothing in it is ever public. */
export const evidenceFolder = path.join(/* turbopackIgnore: true */ env.DATA_DIR, 'evidence')

/** The file of a piece of evidence by its name, which Payload has made sure is a name and no path. */
export const toEvidenceFile = (filename: string): string =>
  path.join(/* turbopackIgnore: true */ evidenceFolder, path.basename(filename))
