import type { Observation } from '../documents/observation.ts'
import type { Organization } from '../documents/organization.ts'
import type { Program } from '../documents/program.ts'
import type { Statistic } from '../documents/statistic.ts'

/** What readers are told a program is. */
export const programWords = {
  framework: '重点任务',
  program: '项目',
  campaign: '宣传活动',
  activity: '活动',
  training: '培训',
  service: '服务',
  visiting: '入户访视',
  facility: '服务阵地',
  aid: '帮扶',
  insurance: '保险',
  brand: '品牌服务',
  learning: '学习教育',
  reform: '改革',
  system: '阵地体系',
  target: '目标',
  external: '相关行动',
} as const satisfies Record<Program['kind'], string>

/** What readers are told an organization does in a program. */
export const roleWords = {
  runs: '开展',
  'takes-part': '参与',
  requests: '提出要求',
  announces: '印发通知',
  site: '地点',
} as const satisfies Record<Program['organizations'][number]['role'], string>

/** What readers are told an organization is. */
export const organizationWords = {
  association: '计生协组织',
  agency: '机关部门',
  institution: '院校与机构',
  community: '社区',
  team: '服务团队',
  platform: '平台',
  partner: '合作单位',
  unnamed: '未具名合作方',
} as const satisfies Record<Organization['kind'], string>

/** What readers are told a statistic measures. */
export const statisticWords = {
  stock: '时点数',
  flow: '时期数',
  rate: '比率',
  money: '金额',
} as const satisfies Record<Statistic['kind'], string>

/** What readers are told of an observation's standing. */
export const statusWords = {
  preliminary: '初步数',
  final: '正式数',
  corrected: '更正数',
  withheld: '暂停发布',
} as const satisfies Record<Observation['status'], string>

/** The code of SDMX (CL_OBS_STATUS) for an observation's standing: normal, provisional, or suppressed. */
export const statusCodes = {
  preliminary: 'P',
  final: 'A',
  corrected: 'A',
  withheld: 'Q',
} as const satisfies Record<Observation['status'], string>

/** The name of a site whose own name is not public yet. */
export const unnamedSite = '协奏'
