import { randomBytes } from 'node:crypto'
import type { Variant } from '@xiezou/shared'
import type { CollectionConfig, Field } from 'payload'
import { nobody } from '../../access/nobody.ts'
import { contentAccess } from '../../access/content.ts'
import { filenameField } from './filename.ts'
import { keyField } from '../names/key.ts'
import { releaseFields } from '../../fields/release.ts'
import { collectionVersions } from '../../database/versions.ts'
import { toLabels, toOptions, type Words } from '../../fields/words.ts'
import { mediaFolder } from './folders.ts'
import { keepOriginal, queueVariants, removeOriginal, takeInFile } from './hooks.ts'
import { mimeTypes } from '../../http/file-limits.ts'
import { serveOriginal } from './serve-original.ts'
import type { Source } from '../names/hooks.ts'
import { groups } from '../groups.ts'

// A picture may show a family, and its key outlives a withdrawal: nothing of what it shows may be in it.
const toNeutralWords: Source = ({ key }) =>
  typeof key === 'string' && key !== '' ? key : `tupian-${randomBytes(4).toString('hex')}`

const percent = (name: string, label: Words): Field => ({
  name,
  type: 'number',
  label,
  required: true,
  defaultValue: 50,
  min: 0,
  max: 100,
  admin: {
    width: '50%',
    description: { zh: '0 到 100；在图上点选会自动填。', en: '0 to 100; filled in from the picture.' },
  },
})

const formats = {
  avif: { zh: 'AVIF', en: 'AVIF' },
  webp: { zh: 'WebP', en: 'WebP' },
  jpeg: { zh: 'JPEG', en: 'JPEG' },
} satisfies Record<Variant['format'], Words>

export const pictures: CollectionConfig = {
  slug: 'pictures',
  labels: toLabels('picture', 'Picture', 'Pictures'),
  admin: {
    group: groups.content,
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'credit', '_status', 'updatedAt'],
    listSearchableFields: ['alt', 'credit', 'filename', 'key'],
    hideAPIURL: true,
  },
  access: contentAccess(),
  // A copy would be of the words, without the file.
  disableDuplicate: true,
  upload: {
    staticDir: mediaFolder,
    mimeTypes,
    crop: false,
    focalPoint: false,
    pasteURL: false,
    bulkUpload: false,
    // Payload would take the file before away, even where the save is then undone.
    disableLocalStorage: true,
    handlers: [serveOriginal],
  },
  versions: collectionVersions(),
  hooks: {
    beforeOperation: [takeInFile],
    beforeChange: [keepOriginal],
    afterChange: [queueVariants],
    afterDelete: [removeOriginal],
  },
  fields: [
    filenameField(),
    {
      name: 'alt',
      type: 'textarea',
      label: { zh: '图片上有什么', en: 'Alt text' },
      required: true,
      admin: {
        description: {
          zh: '给看不见图片的人读的一句话，例如：志愿者在小屋里教孩子搭积木。',
          en: 'Read to those who cannot see it.',
        },
      },
    },
    {
      name: 'credit',
      type: 'text',
      label: { zh: '来源', en: 'Credit' },
      required: true,
      admin: { description: { zh: '谁拍的，或由谁提供。', en: 'Who took it or gave it.' } },
    },
    {
      name: 'families',
      type: 'relationship',
      relationTo: 'families',
      hasMany: true,
      filterOptions: { kind: { equals: 'family' } },
      label: { zh: '画面里的家庭', en: 'Families in it' },
      admin: {
        description: {
          zh: '认得出哪户家庭就选上。只有那户家庭同意公开图片时才能发布；同意撤回或到期，图片从所有地方一起撤下。',
          en: 'Whoever can be recognized. The picture leaves everywhere with their consent.',
        },
      },
    },
    {
      name: 'caption',
      type: 'textarea',
      label: { zh: '图注', en: 'Caption' },
      admin: {
        description: {
          zh: '印在图片下面；没有就留空。用在报道里时可以另写。',
          en: 'Below the picture; a report may have its own.',
        },
      },
    },
    {
      name: 'focus',
      type: 'group',
      label: { zh: '画面重点', en: 'Focal point' },
      admin: {
        description: {
          zh: '裁切时保留哪里；正中就不用改。',
          en: 'What to keep when cropped.',
        },
      },
      fields: [
        {
          name: 'picker',
          type: 'ui',
          admin: { components: { Field: '/content/pictures/focus-picker.tsx#FocusPicker' } },
        },
        {
          type: 'row',
          fields: [
            percent('x', { zh: '从左边起', en: 'From the left' }),
            percent('y', { zh: '从上边起', en: 'From the top' }),
          ],
        },
      ],
    },
    {
      name: 'variants',
      type: 'array',
      label: { zh: '网站用的尺寸', en: 'Variants' },
      labels: { singular: { zh: '尺寸', en: 'Variant' }, plural: { zh: '尺寸', en: 'Variants' } },
      access: { create: nobody, update: nobody },
      admin: {
        readOnly: true,
        initCollapsed: true,
        components: {
          RowLabel: {
            path: '/fields/row-label.tsx#RowLabel',
            clientProps: { fields: ['format', 'width'], what: '尺寸 #' },
          },
        },
        description: {
          zh: '上传后自动制作，要等几秒到一分钟；做好之前不能发布。',
          en: 'Made after the upload; needed before publishing.',
        },
      },
      fields: [
        {
          name: 'hash',
          type: 'text',
          required: true,
          label: { zh: '校验值', en: 'Hash' },
          admin: { description: { zh: '文件内容的校验值。', en: 'Of the bytes.' } },
        },
        {
          name: 'format',
          type: 'select',
          required: true,
          label: { zh: '格式', en: 'Format' },
          options: toOptions(formats),
          admin: { description: { zh: '浏览器会选最小的一种。', en: 'Browsers take the smallest.' } },
        },
        {
          name: 'width',
          type: 'number',
          required: true,
          label: { zh: '宽（像素）', en: 'Width' },
          admin: { description: { zh: '像素。', en: 'Pixels.' } },
        },
        {
          name: 'height',
          type: 'number',
          required: true,
          label: { zh: '高（像素）', en: 'Height' },
          admin: { description: { zh: '像素。', en: 'Pixels.' } },
        },
      ],
    },
    {
      name: 'original',
      type: 'text',
      label: { zh: '原件', en: 'Original' },
      index: true,
      admin: { hidden: true },
      access: { create: nobody, update: nobody },
    },
    keyField('picture', toNeutralWords),
    ...releaseFields(),
  ],
}
