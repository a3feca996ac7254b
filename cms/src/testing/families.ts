import type { Article, ConsentScope } from '@xiezou/shared'
import { consentScopes } from '@xiezou/shared'
import { loadIds, toStored } from '../conversion/index.ts'
import { toPhoto } from './photos.ts'
import { releaseTogether, type StoredDocument } from '../workflow/publishing/together.ts'
import type { TestCms } from './start-cms.ts'

/** A rich text of one paragraph, as the editor keeps it. */
export const toStory = (text: string) => {
  const element = { version: 1, direction: null, format: '', indent: 0 }
  const words = { type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }
  const paragraph = { ...element, type: 'paragraph', textFormat: 0, textStyle: '', children: [words] }
  return { root: { ...element, type: 'root', children: [paragraph] } }
}

const create = async (cms: TestCms, slug: string, data: object, more: object = {}): Promise<string> => {
  const made = await cms.payload.create({
    collection: slug,
    data,
    draft: true,
    depth: 0,
    ...more,
  })
  return (made as { id: string }).id
}

let count = 0

/** Uploads a signed consent. */
export const uploadConsent = async (cms: TestCms, name = ''): Promise<string> => {
  const data = Buffer.from(`%PDF-1.4\nconsent ${(count += 1)} ${name}\nstartxref\n0\n%%EOF`)
  const file = { data, name: `${name}同意书.pdf`, mimetype: 'application/pdf', size: data.length }
  const kept = await cms.payload.create({
    collection: 'evidence-files',
    data: { about: 'consent' },
    file,
  })
  return (kept as { id: string }).id
}

/** A family that is shown in every way there is: by a report, a card, an honour and a picture. */
export type ShownFamily = { key: string; family: string; picture: string; evidence: string; files: string[] }

/** Publishes a family of that name with a picture of it and a report about it. */
export const publishFamily = async (
  cms: TestCms,
  key: string,
  name: string,
  { basis = {}, scope = consentScopes }: { basis?: object; scope?: readonly ConsentScope[] } = {},
): Promise<ShownFamily> => {
  const evidence = await uploadConsent(cms, name)
  const honour = await cms.find('honour', 'jiankang-jiating-shifanhu-2022')
  const family = await create(cms, 'families', {
    kind: 'family',
    key,
    slug: key,
    name: `${name}家庭`,
    nameless: '一户示范家庭',
    people: [name],
    place: '福建省福州市鼓楼区',
    story: toStory(`${name}每周去做志愿者。`),
    honours: [honour.id],
    basis: { kind: 'consent', scope, date: '2024-03-01', evidence, ...basis },
  })
  const data = await toPhoto(`rgb(${(count * 53) % 256}, ${count}, 90)`)
  const picture = await create(
    cms,
    'pictures',
    { key: `${key}-tu`, alt: `${name}在院子里`, credit: '家庭提供', families: [family] },
    { file: { data, name: `${name}.jpg`, mimetype: 'image/jpeg', size: data.length } },
  )
  await cms.payload.jobs.run()
  const { user } = await cms.signIn('publisher')
  const release = async (documents: StoredDocument[]) =>
    releaseTogether(Object.assign(await cms.request(), { user }), 'publish', documents, { why: '一起发布' })
  await release([
    { type: 'family', id: family },
    { type: 'picture', id: picture },
  ])
  const article = toArticle(key, name)
  const lookup = await loadIds(cms.payload, await cms.request(), article)
  const report = await create(cms, 'articles', toStored(article, lookup))
  await release([{ type: 'article', id: report }])
  const recipients = [
    ...((honour['recipients'] ?? []) as object[]),
    { relationTo: 'families', value: family },
  ]
  await cms.publish('honour', String(honour['key']), { recipients })
  const made = (await cms.payload.findByID({ collection: 'pictures', id: picture, depth: 0 })) as unknown as {
    variants: { hash: string }[]
  }
  return { key, family, picture, evidence, files: made.variants.map(({ hash }) => hash) }
}

const toArticle = (key: string, name: string): Article => ({
  type: 'article',
  key: `${key}-bao-dao`,
  slug: `${key}-bao-dao`,
  kicker: '专题',
  subject: null,
  title: `一家人的周末（${key}）`,
  standfirst: [],
  sections: [
    {
      number: '01',
      title: '周末',
      body: [
        {
          type: 'paragraph',
          children: [
            { type: 'mention', key, text: `${name}一家`, without: '一户家庭' },
            { type: 'text', text: '去做志愿者。' },
          ],
        },
        { type: 'family-card', key },
        { type: 'picture', key: `${key}-tu`, caption: null },
      ],
    },
  ],
  bylines: [],
  period: null,
  cover: `${key}-tu`,
  programs: [],
  statisticsBlocks: [],
  description: null,
  search: { title: null, description: null },
})

/** Everything that strangers can read. */
export const readPublic = async (cms: TestCms): Promise<string> => {
  const places = ['/publication/snapshot', '/publication/manifest']
  return (await Promise.all(places.map(async (place) => (await cms.fetch(place)).text()))).join('\n')
}

/** Whether a file is given to strangers. */
export const isFilePublic = async (cms: TestCms, hash: string): Promise<boolean> =>
  (await cms.fetch(`/publication/files/${hash}`)).status === 200
