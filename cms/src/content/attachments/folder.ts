import path from 'node:path'
import type { AttachmentFormat } from '@xiezou/shared'
import { filesFolder } from '../pictures/folders.ts'

type Named = { hash: string; format: AttachmentFormat }

/** The name under which a file is kept: the SHA-256 of its bytes. */
export const toFileName = ({ hash, format }: Named): string => `${hash}.${format}`

/** The file of an attachment; it is public only while a released document names it. */
export const toAttachmentFile = (named: Named): string =>
  path.join(/* turbopackIgnore: true */ filesFolder, toFileName(named))
