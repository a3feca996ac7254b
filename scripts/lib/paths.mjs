import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's absolute path. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

/** The workspace's packages, in the order of pnpm-workspace.yaml. */
export const rooms = ['shared', 'content-seed', 'cms', 'site', 'tests']

/** What `npx` runs as the package manager. */
export const pnpm = 'pnpm@12.21.0'

/** The Node 24 that the install brings. */
export const node24 = path.join(root, 'node_modules/.bin/node')

/**
 * The path of a program that a room depends on; '.' is the repository itself.
 * @param {string} room
 * @param {string} name
 */
export function program(room, name) {
  return path.join(root, room, 'node_modules/.bin', name)
}

/**
 * The URL of a module of scripts/, for `--import`.
 * @param {string} file
 */
export function preload(file) {
  return new URL(`../${file}`, import.meta.url).href
}
