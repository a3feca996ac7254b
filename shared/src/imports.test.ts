import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

type Imports = { values: Set<string>; all: Set<string> }

// As prettier writes them.
const statement = /^(?:import|export) (type )?(\{[^}]*\}|\* as \w+|\w+) from '(\.[^']+)'/gm

const isOfTypes = (type: string | undefined, names = ''): boolean =>
  type !== undefined ||
  (names.startsWith('{') &&
    names
      .slice(1, -1)
      .split(',')
      .every((one) => /^\s*(?:type\s|$)/.test(one)))

const toImports = (file: string): Imports => {
  const found: Imports = { values: new Set(), all: new Set() }
  for (const [, type, names, from = ''] of readFileSync(file, 'utf8').matchAll(statement)) {
    const target = path.resolve(path.dirname(file), from)
    if (!existsSync(target)) continue
    found.all.add(target)
    if (!isOfTypes(type, names)) found.values.add(target)
  }
  return found
}

const toModules = (room: string): Map<string, Imports> => {
  const folder = path.resolve(import.meta.dirname, '../..', room, 'src')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return new Map(
    files
      .filter((file) => /\.(?:ts|astro)$/.test(file) && !file.endsWith('.test.ts'))
      .map((file) => path.join(folder, file))
      .map((file) => [file, toImports(file)]),
  )
}

/** The modules that lead back to themselves, by one kind of import. */
const findCircles = (modules: Map<string, Imports>, by: keyof Imports): string[] => {
  const reach = (from: string): Set<string> => {
    const reached = new Set<string>()
    const open = [from]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const target of modules.get(next)?.[by] ?? []) {
        if (reached.has(target)) continue
        reached.add(target)
        open.push(target)
      }
    }
    return reached
  }
  return [...modules.keys()].filter((file) => reach(file).has(file))
}

const shared = toModules('shared')
const site = toModules('site')
const toShort = (file: string): string => file.split('/src/')[1] ?? file

describe('no module imports what imports it', () => {
  test.each([
    ['shared', shared],
    ['site', site],
  ])('in %s', (_, modules) => {
    expect(modules.size).toBeGreaterThan(50)
    expect(findCircles(modules, 'values').map(toShort)).toEqual([])
    // A block holds lines, and a line nodes that may hold lines: that language is made of itself, in its types alone.
    const circles = findCircles(modules, 'all').map(toShort)
    expect(circles.filter((file) => !file.startsWith('rich-text/'))).toEqual([])
  })
})

/** What a folder of shared may know: itself, those before it, and what stands in none. */
const folders = [
  'statistics',
  'models',
  'rich-text',
  'documents',
  'publication',
  'pages',
  'impact',
  'examples',
]

test('the folders of shared import in one direction', () => {
  const rankOf = (file: string): number => folders.indexOf(toShort(file).split('/')[0] ?? '')
  const upwards = (by: keyof Imports, from: number): string[] =>
    [...shared].flatMap(([file, imports]) =>
      [...imports[by]]
        .filter((target) => rankOf(file) >= from && rankOf(target) > rankOf(file))
        .map((target) => `${toShort(file)} → ${toShort(target)}`),
    )
  expect(upwards('values', 0)).toEqual([])
  // How numbers are printed and pictures drawn is said of documents, whose types stand with them.
  expect(upwards('all', folders.indexOf('rich-text'))).toEqual([])
})
