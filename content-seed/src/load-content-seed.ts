import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { type Document, type DocumentType, parseDocument } from '@xiezou/shared'
import { readArticle } from './mdx/read-article.ts'
import { readYaml, readYamlList } from './read-yaml.ts'

const seedFolder = path.join(import.meta.dirname, '../data')

const lists = {
  'programs.yaml': 'program',
  'families.yaml': 'family',
  'statistics.yaml': 'statistic',
  'observations.yaml': 'observation',
  'statistics-blocks.yaml': 'statistics-block',
  'organizations.yaml': 'organization',
  'honours.yaml': 'honour',
} as const satisfies Record<string, DocumentType>

const singles = { 'site.yaml': 'site', 'home.yaml': 'home' } as const satisfies Record<string, DocumentType>

/** What a field is that a seed file leaves out. Only emptiness is filled in: a fact is always written. */
const empty: Record<DocumentType, object> = {
  article: {
    subject: null,
    bylines: [],
    period: null,
    cover: null,
    programs: [],
    statisticsBlocks: [],
    description: null,
    search: { title: null, description: null },
  },
  program: {
    aliases: [],
    summary: null,
    sections: [],
    parts: [],
    organizations: [],
    groups: [],
    statistics: [],
    sites: [],
    pictures: [],
  },
  family: {},
  statistic: { aliases: [], base: null, note: null },
  observation: { note: null, supersedes: null },
  'statistics-block': {},
  organization: { shortName: null, aliases: [], place: null, note: null, parts: [] },
  honour: { aliases: [], year: null, awardedBy: [], recipients: [], statistics: [] },
  picture: { caption: null, families: [] },
  attachment: { note: null },
  site: { publisher: null, description: null, contact: null, icp: null, police: null, navigation: [] },
  home: { article: null, statisticsBlock: null, articles: [], programs: [], order: [] },
}

const addressed = new Set<DocumentType>([
  'article',
  'program',
  'family',
  'statistic',
  'organization',
  'honour',
])

/** Families and groups have different fields. */
const toEmpty = (type: DocumentType, fields: object): object => {
  if (type !== 'family') return empty[type]
  return 'kind' in fields && fields.kind === 'group' ? { note: null } : { place: null, story: [] }
}

const toDocument = (type: DocumentType, written: unknown, place: string): Document => {
  const fields = typeof written === 'object' && written !== null ? written : {}
  const slug = addressed.has(type) && 'key' in fields ? { slug: fields.key } : {}
  return parseDocument({ ...slug, ...toEmpty(type, fields), ...fields, type }, place)
}

const loadList = (folder: string, file: string, type: DocumentType): Document[] =>
  readYamlList(readFileSync(path.join(folder, file), 'utf8'), file).map(({ value, line }) =>
    toDocument(type, value, `${file}:${line}`),
  )

const loadArticle = (folder: string, file: string): Document => {
  const fields = readArticle(readFileSync(path.join(folder, 'article', file), 'utf8'), file)
  return toDocument('article', { key: path.basename(file, '.mdx'), ...fields }, file)
}

/**
 * Every document of the seed, parsed. The slug of a new document is its key.
 * Throws with file and place for whatever the contract refuses.
 */
export const loadContentSeed = (folder: string = seedFolder): Document[] => [
  ...readdirSync(path.join(folder, 'article'))
    .filter((file) => file.endsWith('.mdx'))
    .sort()
    .map((file) => loadArticle(folder, file)),
  ...Object.entries(lists).flatMap(([file, type]) => loadList(folder, file, type)),
  ...Object.entries(singles).map(([file, type]) =>
    toDocument(type, readYaml(readFileSync(path.join(folder, file), 'utf8'), file), file),
  ),
]
