import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { settingNames as namesOfCms } from '../../cms/src/env.ts'
import { settingNames as namesOfSite } from '../../site/src/env.ts'
import { root } from '../../scripts/lib/paths.mjs'

// What other programs and the machine itself set.
const ofOthers = ['CI', 'HOME', 'NODE_OPTIONS', 'PATH', 'XDG_CACHE_HOME']
// From the launcher to what it starts.
const within = ['PLAYWRIGHT_JSON_OUTPUT_FILE', 'XIEZOU_END_WITH_PARENT']

const readAll = (pattern: string): string =>
  fs
    .globSync(pattern, { cwd: root })
    .map((file) => fs.readFileSync(path.join(root, file), 'utf8'))
    .join('\n')

const namesIn = (code: string): string[] =>
  [...code.matchAll(/\benv(?:ironment)?\[?['[.]+([A-Z][A-Z_]+)\b/g)].map(([, name = '']) => name)

const explained = (): string[] =>
  [...fs.readFileSync(path.join(root, '.env.example'), 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(
    ([, name = '']) => name,
  )

/** Every setting that some program of ours reads. */
const used = (): string[] => {
  const sources = [
    'scripts/**/*.mjs',
    '{cms,content-seed,shared,site}/src/**/{*.test,testing/*}.ts',
    'tests/{built,e2e,launcher}/**/*.ts',
    '{cms,content-seed,shared,site,tests}/*.config{,.*}.ts',
  ]
  const all = new Set([...namesOfCms, ...namesOfSite, ...sources.flatMap((one) => namesIn(readAll(one)))])
  return [...all].filter((name) => ![...ofOthers, ...within].includes(name)).sort()
}

test('.env.example explains every setting once, and none that nobody reads', () => {
  expect([...explained()].sort()).toEqual(used())
})
