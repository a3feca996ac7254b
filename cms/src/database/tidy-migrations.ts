import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * Makes what `payload migrate:create` writes loadable by plain Node: it imports types as if they were values, and
 * files without their extension, and it names what it does not use.
 */
const tidy = (text: string): string =>
  text
    .replace(/^import \{ MigrateUpArgs, MigrateDownArgs, sql \} from '(.+)'$/m, (_, from: string) =>
      [`import type { MigrateDownArgs, MigrateUpArgs } from '${from}'`, `import { sql } from '${from}'`].join(
        '\n',
      ),
    )
    .replace(/\{ db, payload, req \}/g, '{ db }')
    .replace(/^(import \* as \w+ from '\.\/\w+)';?$/gm, "$1.ts'")

const folder = path.join(import.meta.dirname, 'migrations')
for (const name of await readdir(folder)) {
  if (!name.endsWith('.ts')) continue
  const file = path.join(folder, name)
  await writeFile(file, tidy(await readFile(file, 'utf8')))
}
