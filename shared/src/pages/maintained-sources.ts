import type { MaintainedSource } from './context.ts'

/**
 * The texts that maintainers write, in the order of the footer, as the CMS knows them: it tells approvers which of these
 * pages a release changes, and has none of the site's program. The site refuses to be built where its texts differ.
 */
export const maintainedSources: MaintainedSource[] = [
  {
    slug: 'about',
    file: 'site/src/maintained/about.mdx',
    title: '关于本站',
    description: '这里发表专题报道；报道里的每一个统计数都有来处，可以逐项查看。',
    uses: [],
  },
  {
    slug: 'numbers',
    file: 'site/src/maintained/numbers.mdx',
    title: '数字怎样保持真实',
    description: '统计指标怎样定义，数值怎样记录、怎样更新、怎样更正，读者怎样核对。',
    uses: [
      { component: 'Statistic', name: 'jinqiu-grants', line: 15, isExample: true },
      { component: 'StatisticsBlock', name: 'zuixin-shuju', line: 17, isExample: true },
    ],
  },
  {
    slug: 'accessibility',
    file: 'site/src/maintained/accessibility.mdx',
    title: '无障碍说明',
    description: '本站怎样让更多的人能读，哪些地方还不够好。',
    uses: [],
  },
  {
    slug: 'privacy',
    file: 'site/src/maintained/privacy.mdx',
    title: '隐私',
    description: '读者读本站会留下什么，报道里的人怎样受到保护。',
    uses: [],
  },
]
