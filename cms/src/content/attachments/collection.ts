import { attachmentFormats } from '@xiezou/shared'
import type { CollectionConfig, Field } from 'payload'
import { contentAccess } from '../../access/content.ts'
import { nobody } from '../../access/nobody.ts'
import { keepAttachment, removeAttachment, takeInAttachment } from './hooks.ts'
import { serveAttachment } from './serve-attachment.ts'
import { filenameField } from '../pictures/filename.ts'
import { keyField } from '../names/key.ts'
import { noteField } from '../../fields/note.ts'
import { releaseFields } from '../../fields/release.ts'
import { collectionVersions } from '../../database/versions.ts'
import { filesFolder } from '../pictures/folders.ts'
import { after } from '../names/hooks.ts'
import { toLabels } from '../../fields/words.ts'
import { groups } from '../groups.ts'

/** What the program itself finds out of a file. */
const found = {
  access: { create: nobody, update: nobody },
  admin: { readOnly: true, position: 'sidebar' },
} as const

const facts: Field[] = [
  {
    name: 'format',
    type: 'select',
    label: { zh: '文件种类', en: 'Format' },
    options: attachmentFormats.map((format) => ({ value: format, label: format.toUpperCase() })),
    access: found.access,
    admin: {
      ...found.admin,
      description: { zh: '按内容认出来的，与文件名无关。', en: 'By its content, not its name.' },
    },
  },
  {
    name: 'bytes',
    type: 'number',
    label: { zh: '大小（字节）', en: 'Bytes' },
    access: found.access,
    admin: { ...found.admin, description: { zh: '上传后自动填写。', en: 'Filled in by itself.' } },
  },
  {
    name: 'hash',
    type: 'text',
    label: { zh: '校验值（SHA-256）', en: 'SHA-256' },
    index: true,
    access: found.access,
    admin: {
      ...found.admin,
      description: { zh: '读者用它核对下载的文件是否完整。', en: 'By which readers check what they got.' },
    },
  },
]

/** Files that readers may keep. */
export const attachments: CollectionConfig = {
  slug: 'attachments',
  labels: toLabels('attachment', 'Attachment', 'Attachments'),
  admin: {
    group: groups.content,
    useAsTitle: 'title',
    defaultColumns: ['title', 'format', 'bytes', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'key'],
    hideAPIURL: true,
    description: {
      zh: '读者可以下载的文件：PDF、Word、Excel、PowerPoint、CSV、ZIP 等，最大 25 MB。发布之前是私密的。上传前请去掉文件里的作者、批注和个人信息。',
      en: 'Files that readers may keep. Private until released.',
    },
  },
  access: contentAccess(),
  // A copy would be of the words, without the file.
  disableDuplicate: true,
  upload: {
    staticDir: filesFolder,
    crop: false,
    focalPoint: false,
    pasteURL: false,
    bulkUpload: false,
    displayPreview: false,
    // Payload would take the file before away, even where the save is then undone.
    disableLocalStorage: true,
    handlers: [serveAttachment],
  },
  versions: collectionVersions(),
  hooks: {
    beforeOperation: [takeInAttachment],
    beforeChange: [keepAttachment],
    beforeDelete: [removeAttachment],
  },
  fields: [
    filenameField(),
    {
      name: 'title',
      type: 'text',
      label: { zh: '标题', en: 'Title' },
      required: true,
      maxLength: 120,
      admin: {
        components: { afterInput: ['/fields/characters-left.tsx#CharactersLeft'] },
        description: {
          zh: '读者看到的名称，也是下载后的文件名；留空就用文件原来的名称。',
          en: "What readers see, and what the file is saved as. Empty for the file's own name.",
        },
      },
    },
    noteField('读者会看到，例如：数据截至哪一天。', 'Readers see this.'),
    ...facts,
    keyField('attachment', after('title')),
    ...releaseFields(),
  ],
}
