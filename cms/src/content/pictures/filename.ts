import type { TextField } from 'payload'

/** What Payload keeps of a file's name, with words for a draft that has no file yet; the rest of the field is Payload's. */
export const filenameField = (): TextField => ({
  name: 'filename',
  type: 'text',
  label: { zh: '文件名', en: 'File name' },
  admin: { components: { Cell: '/content/pictures/file-cell.tsx#FileCell' } },
})
