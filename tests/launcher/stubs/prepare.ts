import fs from 'node:fs'
import { setting, signIn } from './sign-in.ts'

signIn('prepare')
if (setting('STUB_PREPARE') === '') {
  const database = `${setting('DATA_DIR')}/xiezou.db`
  const seeded = !fs.existsSync(database)
  fs.writeFileSync(database, '')
  console.log('a line of a logger')
  console.log(
    JSON.stringify({ admin: { email: 'a@b.example', password: seeded ? 'shown-once' : null }, seeded }),
  )
} else {
  console.error(setting('STUB_PREPARE'))
  process.exitCode = 1
}
