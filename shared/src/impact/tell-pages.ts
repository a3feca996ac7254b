import type { Chrome } from '../models/chrome.ts'
import type { PagePicture } from '../models/picture.ts'
import type { GroupEntry } from '../pages/families.ts'
import type { HonourEntry } from '../pages/honours.ts'
import type { Page } from '../pages/kinds.ts'
import type { OrganizationEntry } from '../pages/organizations.ts'
import type { NamedLink } from '../pages/program.ts'
import type { ProgramEntry } from '../pages/programs.ts'
import type { ReportText } from '../pages/report.ts'
import type { Teaser } from '../pages/reports.ts'
import type { HistoryRow } from '../pages/statistic.ts'
import type { StatisticUse } from '../pages/uses.ts'
import {
  aside,
  beside,
  each,
  list,
  marked,
  node,
  oneOf,
  part,
  said,
  type Telling,
  uncounted,
  unsaid,
  value,
} from './telling.ts'
import * as parts from './tell-parts.ts'

/** A page for readers; of files for programs nothing is told but that they differ. */
export type ReaderPage = Extract<Page, { chrome: unknown }>

const { entries, link, movements, sentences } = parts
const common = { kind: unsaid, chrome: part<Chrome>(parts.chrome, '页头页脚') } as const
const names = { name: said('名称'), phrases: unsaid, aliases: list<string>(said(), '别名') } as const
const links = (name = '') => list<NamedLink>(part(parts.namedLink), name)
const pictures = list<PagePicture>(part(parts.picture), '图片')
const relations = {
  partOf: links('上级'),
  parts: links('下级'),
  organizations: links('机构'),
  groups: links('分组'),
}
const files = aside('可下载的文件')

const teaser = part<Teaser>({
  called: ({ title }) => title,
  fields: {
    kicker: said('栏目'),
    subject: said('报道的机构'),
    title: said('标题'),
    phrases: unsaid,
    href: link,
    period: said('时期'),
    movements: list(
      part({
        called: ({ number, title }) => `${number} ${title}`,
        fields: { number: said(), title: said('标题'), phrases: unsaid, href: link },
      }),
      '章节',
    ),
  },
})

const reportText: Telling<ReportText>['fields'] = {
  kicker: said('栏目'),
  subject: part({ fields: { name: said('名称'), href: link } }, '报道的机构'),
  title: said('标题'),
  phrases: unsaid,
  standfirst: parts.toBlocks('导语'),
  authors: said('作者'),
  period: said('时期'),
  minutes: aside('阅读时间'),
  statistics: said('统计数的个数'),
  cover: part(parts.picture, '封面图片'),
  panels: list(part(parts.panel), '数据板块'),
  movements,
  byline: said('署名'),
  programs: list(part(parts.card), '项目'),
}

const group: Telling<GroupEntry> = {
  called: ({ name }) => name,
  fields: { id: link, name: said('名称'), note: said('说明'), entries },
}

const programEntry: Telling<ProgramEntry> = {
  called: ({ name }) => name,
  fields: {
    id: link,
    name: said('名称'),
    href: link,
    summary: said('简介'),
    entries,
    ...relations,
    sentences,
  },
}

const organizationEntry: Telling<OrganizationEntry> = {
  called: ({ name }) => name,
  fields: {
    id: link,
    name: said('名称'),
    href: link,
    aliases: names.aliases,
    note: said('说明'),
    programs: links('项目'),
    sentences,
  },
}

const honour: Telling<HonourEntry> = {
  called: ({ name }) => name,
  fields: {
    id: link,
    name: said('名称'),
    year: said('年份'),
    aliases: names.aliases,
    awardedBy: links('授予机构'),
    recipients: links('获得者'),
    entries,
    sentences,
  },
}

const historyRow: Telling<HistoryRow> = {
  fields: {
    period: said('时期'),
    definition: said(),
    value: value('数值'),
    status: said('数据状态'),
    replaced: said('取代它的修改'),
    source: said('来源'),
    replaces: parts.replaces,
    note: said('说明'),
  },
}

const use: Telling<StatisticUse> = {
  fields: { place: said(), href: link, binding: said('固定或跟随'), sentence: marked() },
}

/** How each kind of page for readers is told to whoever approves what changes it. */
export const tellings: { [Kind in ReaderPage['kind']]: Telling<Extract<ReaderPage, { kind: Kind }>> } = {
  home: {
    fields: {
      ...common,
      featured: { ...teaser, name: '主打报道' },
      panel: part(parts.panel, '数据板块'),
      reports: list(teaser, '报道'),
      programs: list(part(parts.card), '项目'),
      order: aside('次序'),
      news: beside((news) =>
        news.map((one) => ({ place: '最新消息', text: `${one.what}：${parts.toNamedText(one)}` })),
      ),
      board: part({ fields: { entries, total: said('统计数的个数') } }, '统计数一览'),
      families: list(part(parts.card), '家庭'),
    },
  },
  reports: {
    fields: {
      ...common,
      years: list(
        part({ fields: { year: said('年份'), href: link, reports: list(teaser, '报道') } }),
        '年份',
      ),
      every: list(
        part({
          called: ({ name }) => name,
          fields: { name: said('名称'), href: link, count: said() },
        }),
        '全部报道',
      ),
    },
  },
  year: {
    fields: {
      ...common,
      year: said('年份'),
      number: said(),
      reports: list(teaser, '报道'),
      older: said('较早的一页'),
      newer: said('较新的一页'),
    },
  },
  report: {
    fields: {
      ...common,
      ...reportText,
      history: list(
        part({
          fields: { number: said(), day: uncounted('日期'), note: said('说明'), href: link },
        }),
        '公布记录',
      ),
      beside: beside(({ previous, next }) => [
        ...parts.toNamed('前一篇', previous),
        ...parts.toNamed('后一篇', next),
      ]),
      citation: part(
        {
          fields: { text: said(), published: part(parts.day), changed: part(parts.day), url: link },
        },
        '引用格式',
      ),
    },
  },
  version: {
    fields: {
      ...common,
      title: said('标题'),
      number: said(),
      began: part(parts.day),
      replaced: part({ fields: { day: uncounted('日期'), note: said('说明') } }, '取代它的修改'),
      present: said(),
      text: part<ReportText>({ fields: reportText }),
    },
  },
  programs: {
    fields: {
      ...common,
      kinds: list(part({ fields: { kind: unsaid, programs: list(part(programEntry), '项目') } })),
    },
  },
  program: {
    fields: {
      ...common,
      ...names,
      kicker: said('栏目'),
      summary: said('简介'),
      entries,
      ...relations,
      movements,
      sites: list(part({ fields: { place: said(), when: said(), organization: part(parts.namedLink) } })),
      pictures,
      sentences,
    },
  },
  families: {
    fields: {
      ...common,
      families: list(
        part({
          called: ({ name }) => name,
          fields: { name: said('名称'), place: said(), href: link, honours: links('荣誉') },
        }),
        '家庭',
      ),
      groups: list(part(group), '分组'),
    },
  },
  family: {
    fields: {
      ...common,
      name: names.name,
      phrases: unsaid,
      place: said(),
      honours: links('荣誉'),
      story: parts.toBlocks(),
      pictures,
      basis: said('公开的依据'),
    },
  },
  statistics: {
    fields: {
      ...common,
      groups: list(
        part({
          called: ({ name }) => name,
          fields: { id: link, name: said('名称'), entries },
        }),
        '分组',
      ),
      waiting: links(),
      data: files,
    },
  },
  statistic: {
    fields: {
      ...common,
      ...names,
      kicker: said('栏目'),
      headline: part(
        {
          fields: {
            value: value('数值'),
            period: said('时期'),
            status: said('数据状态'),
            source: said('来源'),
          },
        },
        '最新值',
      ),
      definitions: list(
        part({
          called: ({ label }) => label ?? '',
          fields: {
            label: said(),
            text: said(),
            from: said(),
            change: said('改了什么'),
            comparability: said(),
          },
        }),
        '口径',
      ),
      base: said('基数'),
      note: said('说明'),
      programs: links('项目'),
      chart: aside('图表'),
      history: list(part(historyRow), '历次数值'),
      uses: list(part(use), '出现在哪里'),
      citation: said('引用格式'),
      files,
      data: files,
    },
  },
  organizations: {
    fields: {
      ...common,
      kinds: list(part({ fields: { kind: unsaid, organizations: list(part(organizationEntry), '机构') } })),
    },
  },
  organization: {
    fields: {
      ...common,
      ...names,
      kicker: said('栏目'),
      place: said(),
      note: said('说明'),
      partOf: relations.partOf,
      parts: relations.parts,
      programs: links('项目'),
      sentences,
    },
  },
  honours: { fields: { ...common, honours: list(part(honour), '荣誉') } },
  maintained: {
    fields: {
      ...common,
      slug: unsaid,
      title: said('标题'),
      phrases: unsaid,
      shown: each(
        oneOf({
          statistic: { fields: { type: unsaid, node: node() } },
          panel: { fields: { type: unsaid, panel: part(parts.panel) } },
          none: { fields: { type: unsaid, text: said() } },
        }),
        '文中的数据',
      ),
    },
  },
  data: {
    fields: {
      ...common,
      counts: part({ fields: { statistics: said('统计数的个数'), observations: said() } }, '个数'),
      tables: list(
        part({
          called: ({ title }) => title,
          fields: {
            id: link,
            title: said('标题'),
            says: said(),
            files,
            columns: list(
              part({
                called: ({ name }) => name,
                fields: { name: said('名称'), says: said(), type: unsaid, mayBeEmpty: unsaid },
              }),
            ),
          },
        }),
      ),
      statuses: list(
        part({ fields: { word: said(), status: said('数据状态'), code: said() } }),
        '数据状态的代号',
      ),
      description: part({ fields: { label: said(), href: link } }, '摘要'),
      publishedBy: said('发布机构'),
    },
  },
  left: { fields: { ...common, movedTo: said('转到'), list: link } },
  'not-found': {
    fields: {
      ...common,
      newest: beside((newest) => newest.flatMap((one) => parts.toNamed('最新报道', one))),
    },
  },
}
