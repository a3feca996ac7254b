import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { TaskConfig } from 'payload'
import { env } from '../env.ts'
import { makeVariants } from './make-variants.ts'

/** Where uploads are kept, private. */
export const mediaFolder = path.join(env.DATA_DIR, 'media')

/** Where variants are kept under the hashes of their bytes; what released documents name is served from here. */
export const filesFolder = path.join(env.DATA_DIR, 'files')

type Input = { picture: string; filename: string }

/** The slug of the task. */
export const taskSlug = 'make-picture-variants'

/** Makes the variants of an uploaded file, unless another one has taken its place since. */
export const makePictureVariants: TaskConfig<{ input: Input; output: Record<string, never> }> = {
  slug: taskSlug,
  label: '制作图片的各种尺寸',
  retries: 2,
  inputSchema: [
    { name: 'picture', type: 'text', required: true },
    { name: 'filename', type: 'text', required: true },
  ],
  handler: async ({ input: { picture, filename }, req }) => {
    const find = () =>
      req.payload.findByID({
        collection: 'pictures',
        id: picture,
        depth: 0,
        draft: true,
        disableErrors: true,
        overrideAccess: true,
        req,
      }) as Promise<{ filename?: string } | null>
    if ((await find())?.filename !== filename) return { output: {} }
    const variants = await makeVariants(await readFile(path.join(mediaFolder, filename)), filesFolder)
    if ((await find())?.filename !== filename) return { output: {} }
    await req.payload.update({
      collection: 'pictures',
      id: picture,
      data: { variants },
      depth: 0,
      draft: true,
      overrideAccess: true,
      req,
    })
    return { output: {} }
  },
}
