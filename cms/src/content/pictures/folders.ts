import path from 'node:path'
import { env } from '../../env.ts'

// Without the hints the bundler takes the whole repository along.

/** Where uploads are kept under the hash of their bytes, private. */
export const mediaFolder = path.join(/* turbopackIgnore: true */ env.DATA_DIR, 'media')

/** Where variants are kept under the hash of their bytes; what released documents name is served from here. */
export const filesFolder = path.join(/* turbopackIgnore: true */ env.DATA_DIR, 'files')

/** The file of an upload, by the hash of its bytes. */
export const toMediaFile = (hash: string): string => path.join(/* turbopackIgnore: true */ mediaFolder, hash)
