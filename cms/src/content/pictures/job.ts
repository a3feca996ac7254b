import { readFile } from 'node:fs/promises'
import type { TaskConfig } from 'payload'
import { filesFolder, toMediaFile } from './folders.ts'
import { makeVariants } from './make-variants.ts'

type Input = { picture: string; original: string }

/** The slug of the task. */
export const taskSlug = 'make-picture-variants'

/** Makes the variants of an uploaded file, unless another one has taken its place since. */
export const makePictureVariants: TaskConfig<{ input: Input; output: Record<string, never> }> = {
  slug: taskSlug,
  label: '制作图片的各种尺寸',
  retries: 2,
  inputSchema: [
    { name: 'picture', type: 'text', required: true },
    { name: 'original', type: 'text', required: true },
  ],
  handler: async ({ input: { picture, original }, req }) => {
    const isStillThere = async (): Promise<boolean> => {
      const found = (await req.payload.findByID({
        collection: 'pictures',
        id: picture,
        // One in the bin comes back with its sizes.
        trash: true,
        depth: 0,
        draft: true,
        disableErrors: true,
        overrideAccess: true,
        req,
      })) as { original?: string } | null
      return found?.original === original
    }
    if (!(await isStillThere())) return { output: {} }
    const variants = await makeVariants(await readFile(toMediaFile(original)), filesFolder)
    if (!(await isStillThere())) return { output: {} }
    await req.payload.update({
      collection: 'pictures',
      id: picture,
      data: { variants },
      trash: true,
      depth: 0,
      draft: true,
      overrideAccess: true,
      req,
    })
    return { output: {} }
  },
}
