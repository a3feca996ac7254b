import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { calendarDate, toBeijingDay, toSnapshot } from '@xiezou/shared'
import { toSeedEntries } from './to-seed-entries.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { day: { type: 'string' } } })
const [out] = positionals
const day = calendarDate.safeParse(values.day ?? toBeijingDay(new Date()))

if (out === undefined || !day.success) {
  console.error('用法：node content-seed/src/write-snapshot.ts <out.ndjson> [--day 2022-12-31]')
  process.exitCode = 1
} else {
  const entries = toSeedEntries(day.data)
  writeFileSync(out, toSnapshot(entries))
  console.log(`${out}：${entries.length} 份文档`)
}
