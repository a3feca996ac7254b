import type { CollectionConfig } from 'payload'
import { evidenceReaders } from '../../access/evidence-readers.ts'
import { neverLocked } from '../../access/own-locks.ts'
import { evidenceRemovers } from '../../access/evidence-removers.ts'
import { signedIn } from '../../access/signed-in.ts'
import { evidenceTypes } from './find-kind.ts'
import { evidenceFolder } from './folder.ts'
import { dropReplaced, keepEvidence, keepWhatIsUsed, removeEvidence, takeInEvidence } from './hooks.ts'
import { serveEvidence } from './serve-evidence.ts'
import { toOptions } from '../../fields/words.ts'
import { groups } from '../groups.ts'

/** What consents and observations rest on. Never published: nothing of it has a published shape. */
export const evidenceFiles: CollectionConfig = {
  slug: 'evidence-files',
  labels: { singular: { zh: '凭证', en: 'Evidence' }, plural: { zh: '凭证', en: 'Evidence' } },
  admin: {
    group: groups.settings,
    useAsTitle: 'title',
    defaultColumns: ['title', 'about', 'updatedAt'],
    listSearchableFields: ['title'],
    hideAPIURL: true,
    description: {
      zh: '同意书、统计报表等凭证。只供内部核对，永远不会公开，网站上没有任何地方会用到。',
      en: 'For checking only. Never public.',
    },
  },
  access: {
    create: signedIn,
    read: evidenceReaders,
    update: evidenceReaders,
    delete: evidenceRemovers,
  },
  // A copy would be of the words, without the file.
  disableDuplicate: true,
  upload: {
    staticDir: evidenceFolder,
    mimeTypes: Object.values(evidenceTypes),
    crop: false,
    focalPoint: false,
    pasteURL: false,
    bulkUpload: false,
    displayPreview: false,
    // Payload would take the file before away, even where the save is then undone.
    disableLocalStorage: true,
    handlers: [serveEvidence],
  },
  hooks: {
    beforeOperation: [neverLocked, takeInEvidence],
    beforeChange: [keepEvidence],
    afterChange: [dropReplaced],
    beforeDelete: [keepWhatIsUsed],
    afterDelete: [removeEvidence],
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      label: { zh: '这是什么凭证', en: 'Title' },
      admin: {
        description: {
          zh: '例如：同意书扫描件（2024 年）。留空就用文件原来的名称。',
          en: "Empty for the file's own name.",
        },
      },
    },
    {
      name: 'about',
      type: 'select',
      label: { zh: '证明什么', en: 'What it proves' },
      required: true,
      options: toOptions({
        consent: { zh: '本人同意公开', en: 'A consent' },
        data: { zh: '数据的来源', en: 'The source of a number' },
      }),
      admin: {
        isClearable: false,
        description: {
          zh: '负责数据的同事看得到“数据的来源”，看不到“本人同意公开”。',
          en: 'Communications sees sources of numbers, and no consents.',
        },
      },
    },
    {
      name: 'note',
      type: 'textarea',
      label: { zh: '内部说明', en: 'Internal note' },
      admin: { description: { zh: '只有编辑部看得到。', en: 'Never public.' } },
    },
  ],
}
