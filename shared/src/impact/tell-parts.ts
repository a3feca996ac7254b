import type { Card } from '../models/card.ts'
import type { Chrome, ShareCard } from '../models/chrome.ts'
import type { PageInline } from '../models/line.ts'
import type { Panel, PanelEntry } from '../models/panel.ts'
import type { PagePicture } from '../models/picture.ts'
import type { Provenance, Replacement } from '../models/provenance.ts'
import type { Movement } from '../pages/movement.ts'
import type { NamedLink } from '../pages/program.ts'
import type { Sentence } from '../pages/sentences.ts'
import type { PageBlock } from '../rich-text/block.ts'
import type { PageList } from '../rich-text/list.ts'
import type { PageCell } from '../rich-text/table.ts'
import {
  aside,
  asideOf,
  line,
  list,
  oneOf,
  type PageLine,
  part,
  said,
  type Telling,
  uncounted,
  unsaid,
  value,
} from './telling.ts'

export const day: Telling<{ day: string }> = { fields: { day: uncounted('日期') } }

/** Where a link leads, and the fragment by which others lead to a place. */
export const link = aside('链接')

/** A link to another document as it is told beside a page. */
export const toNamed = (place: string, one: NamedLink | null): PageLine[] =>
  one === null ? [] : [{ place, text: toNamedText(one) }]

export const toNamedText = ({ name, detail }: Pick<NamedLink, 'name' | 'detail'>): string =>
  detail === null ? name : `${name}（${detail}）`

const replacement: Telling<Replacement> = { fields: { kind: unsaid, text: said() } }
export const replaces = part<Replacement>(replacement, '更正或更新说明')

export const provenance: Telling<Provenance> = {
  fields: {
    id: link,
    // The line says which number it is, and what it prints.
    name: unsaid,
    value: unsaid,
    href: link,
    period: said('时期'),
    definition: said(),
    source: said('来源'),
    status: said('数据状态'),
    isPinned: unsaid,
    binding: said('固定或跟随'),
    replaces,
    note: said('说明'),
  },
}

/** What is not in the words of a line. */
export const inline = oneOf<PageInline>({
  text: { fields: { type: unsaid, text: unsaid, strong: unsaid, emphasis: unsaid } },
  keep: { fields: { type: unsaid, text: unsaid } },
  link: { fields: { type: unsaid, text: unsaid, href: link } },
  statistic: {
    fields: {
      type: unsaid,
      key: unsaid,
      before: unsaid,
      text: unsaid,
      after: unsaid,
      provenance: part(provenance),
    },
  },
})

const panelEntry: Telling<PanelEntry> = {
  called: ({ label }) => label,
  fields: {
    label: said(),
    href: link,
    value: value('数值'),
    period: said('时期'),
    replaces,
    isEmphasized: unsaid,
  },
}
export const entries = list<PanelEntry>(part<PanelEntry>(panelEntry), '数字')

export const panel: Telling<Panel> = {
  called: ({ title }) => title,
  fields: { title: said('标题'), entries },
}

export const card: Telling<Card> = {
  called: ({ name }) => name,
  fields: { kind: unsaid, icon: aside('图片文件'), name: said('名称'), href: link, text: said(), entries },
}

export const picture: Telling<PagePicture> = {
  fields: {
    alt: said('图片上有什么'),
    credit: said('图片来源'),
    caption: said('图注'),
    focus: aside('图片的焦点'),
    variants: aside('图片文件'),
  },
}

export const namedLink: Telling<NamedLink> = {
  called: ({ name }) => name,
  fields: { name: said('名称'), href: link, detail: said() },
}

const sentence: Telling<Sentence> = {
  called: ({ report }) => report,
  fields: { text: said(), report: said(), place: said(), href: link },
}
export const sentences = list<Sentence>(part<Sentence>(sentence), '报道里的句子')

const listItem: Telling<PageList['items'][number]> = {
  fields: {
    line: line(),
    get nested() {
      return part<PageList>(innerList)
    },
  },
}
const innerList: Telling<PageList> = {
  fields: { type: unsaid, ordered: unsaid, items: list(part(listItem)) },
}

const toParagraph = ({ id }: { id: string }): string => {
  const [, section = '', number = ''] = /^p-(\w+)-(\d+)$/.exec(id) ?? []
  return `${section === '00' ? '导语' : section}第${number}段`
}

const cell: Telling<PageCell> = {
  fields: {
    line: line(),
    scope: unsaid,
    column: unsaid,
    colSpan: unsaid,
    rowSpan: unsaid,
    isNumeric: unsaid,
    pad: unsaid,
  },
}

const block = oneOf<PageBlock>({
  paragraph: { at: toParagraph, fields: { type: unsaid, id: link, line: line() } },
  heading: { fields: { type: unsaid, level: said(), line: line() } },
  list: {
    at: toParagraph,
    fields: { type: unsaid, id: link, ordered: unsaid, items: list(part(listItem)) },
  },
  quote: { at: toParagraph, fields: { type: unsaid, id: link, lines: list(line()) } },
  panel: { fields: { type: unsaid, panel: part(panel, '数据板块') } },
  card: { fields: { type: unsaid, card: part(card) } },
  'pull-quote': { fields: { type: unsaid, text: said(), attribution: said() } },
  picture: { fields: { type: unsaid, picture: part(picture) } },
  gallery: { fields: { type: unsaid, pictures: list(part(picture), '图片') } },
  timeline: {
    at: toParagraph,
    fields: {
      type: unsaid,
      id: link,
      entries: list(part({ fields: { when: said(), date: unsaid, line: line() } }), '数字'),
    },
  },
  table: {
    fields: {
      type: unsaid,
      id: link,
      caption: said('表题'),
      headerColumns: unsaid,
      head: list(list(part(cell)), '表头'),
      body: list(list(part(cell)), '表格'),
    },
  },
  attachment: {
    fields: {
      type: unsaid,
      attachment: part({
        fields: {
          title: said('标题'),
          note: said('说明'),
          href: link,
          name: said('名称'),
          kind: unsaid,
          size: said(),
          hash: said(),
        },
      }),
    },
  },
})
export const toBlocks = (name = '') => list<PageBlock>(block, name)

export const movements = list<Movement>(
  part<Movement>({
    called: ({ number, title }) => `${number} ${title}`,
    fields: { id: link, number: said(), title: said('标题'), phrases: unsaid, blocks: toBlocks() },
  }),
  '章节',
)

const share: Telling<ShareCard> = {
  fields: {
    title: said(),
    description: said(),
    article: part({ fields: { published: part(day), modified: part(day) } }),
    picture: aside('分享卡片'),
  },
}

export const chrome: Telling<Chrome> = {
  fields: {
    siteName: said('网站名称'),
    title: said('标题'),
    description: said('摘要'),
    canonical: link,
    structured: uncounted('给搜索引擎的说明'),
    share: asideOf('分享卡片', share),
    publisher: part({ fields: { name: said('名称'), href: link } }, '主办机构'),
    contact: said('联系方式'),
    icp: said('ICP 备案号'),
    police: said('公安备案号'),
    navigation: aside('导航'),
  },
}
