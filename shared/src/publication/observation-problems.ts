import type { Observation } from '../documents/observation.ts'
import type { Problem } from '../parse.ts'
import { toSpan } from '../statistics/period.ts'
import { toFormer, toReplacementKind } from '../statistics/replacement.ts'
import { toCanonical } from './canonical.ts'
import type { Publication } from './publication.ts'

const isOfAnotherSeries = (a: Observation, b: Observation): boolean =>
  a.definition !== b.definition || toCanonical(a.period) !== toCanonical(b.period)

const endsInItself = (one: Observation, others: Observation[]): boolean => {
  const before = new Map(others.map(({ key, supersedes }) => [key, supersedes]))
  const seen = new Set<string>()
  let next = one.supersedes
  while (next !== null && next !== one.key && !seen.has(next)) {
    seen.add(next)
    next = before.get(next) ?? null
  }
  return next === one.key
}

const toReplacementProblems = (one: Observation, replaced: string, others: Observation[]): Problem[] => {
  const found: string[] = []
  const target = others.find(({ key }) => key === replaced)
  if (target === undefined) found.push('只能更正同一统计指标的观测值')
  if (others.some(({ supersedes }) => supersedes === replaced))
    found.push('这个观测值已经被另一个更正过，请更正最新的那一个')
  if (endsInItself(one, others)) found.push('这样更正会绕成一圈，读者会一个数也看不到')
  // Uses pinned to the old value show what supersedes it: a new year's number must not slip into a report of the old one.
  else if (target !== undefined && one.status !== 'corrected' && isOfAnotherSeries(one, target))
    found.push(
      '“代替哪一个”选的是另一时期或另一定义的数，固定了旧数的报道会跟着变；新时期的数请留空，确要更正时期的请把状态选为“更正”',
    )
  return found.map((message) => ({ path: ['supersedes'], message }))
}

/** A number that was final and is another one now was wrong: it may not become so under another name. */
const isUnsaidCorrection = (one: Observation, others: Observation[]): boolean => {
  const former = toFormer(one, (key) => others.find((other) => other.key === key))
  return former !== null && one.status !== 'corrected' && toReplacementKind(one, former) === 'correction'
}

const toTwin = (one: Observation, others: Observation[]): Observation | undefined => {
  const replaced = new Set([...others, one].flatMap(({ supersedes }) => supersedes ?? []))
  const span = toSpan(one.period, one.asOf)
  return others.find(({ key, definition, period, asOf }) => {
    const other = toSpan(period, asOf)
    return (
      !replaced.has(key) &&
      !replaced.has(one.key) &&
      definition === one.definition &&
      period.kind === one.period.kind &&
      other.from === span.from &&
      other.to === span.to
    )
  })
}

/** What is wrong with an observation among the others of its statistic. */
export const toObservationProblems = (publication: Publication, one: Observation): Problem[] => {
  const problems: Problem[] = []
  const statistic = publication.get('statistic', one.statistic)
  if (statistic !== null && !statistic.definitions.some(({ version }) => version === one.definition)) {
    problems.push({
      path: ['definition'],
      message: `统计指标“${statistic.name}”没有名为 ${one.definition} 的定义`,
    })
  }
  if (one.asOf !== 'unknown' && one.asOf < toSpan(one.period, one.asOf).from) {
    problems.push({ path: ['asOf'], message: '截至日期早于这一时期的第一天，请核对' })
  }
  const others = publication.observationsOf(one.statistic).filter(({ key }) => key !== one.key)
  if (one.supersedes !== null && publication.get('observation', one.supersedes) !== null) {
    problems.push(...toReplacementProblems(one, one.supersedes, others))
  }
  if (isUnsaidCorrection(one, others)) {
    problems.push({
      path: ['status'],
      message: '它代替的是一个正式公布的数，数变了就是更正：请把状态选为“更正”，并在说明里写明更正了什么',
    })
  }
  const twin = toTwin(one, others)
  if (twin !== undefined) {
    problems.push({
      path: ['period'],
      message: `同一时期已有观测值（${twin.key}）；如要代替它，请填写“代替哪一个”`,
    })
  }
  return problems
}
