import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  /** What every test file of a run is told: where the first to seed leaves a copy for the others. */
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- nothing else merges with vitest's own
  export interface ProvidedContext {
    seededFolder: string
  }
}

/** Makes the folder before all tests, and removes it after them. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'xiezou-seeded-'))
  project.provide('seededFolder', folder)
  return () => rm(folder, { recursive: true, force: true })
}
