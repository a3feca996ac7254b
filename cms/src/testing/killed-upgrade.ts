import { migration, openTinyCms } from './tiny-cms.ts'

const [file = ''] = process.argv.slice(2)
const cms = await openTinyCms(file)

const end = (): Promise<void> => {
  process.kill(process.pid, 'SIGKILL')
  return Promise.resolve()
}

await cms.migrate([
  migration('first', []),
  migration('second', ['ALTER TABLE notes ADD COLUMN colour text', 'DROP TABLE notes_sections']),
  { name: 'third', up: end, down: end },
])
