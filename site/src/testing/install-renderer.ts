import path from 'node:path'
import { createRenderer, type Parts } from '../renderer/renderer.ts'
import { makeObservation, smallDocuments } from './documents.ts'
import { type FakeCms, openCms } from './fake-cms.ts'
import { makeDraw } from './fake-draw.ts'
import { toFakeSubset } from './fake-subset.ts'
import { makeMemoryTarget } from './memory-target.ts'
import { siteUrl } from './reference-tree.ts'
import { toTemporaryFolder } from './temporary-folder.ts'

/** A CMS, a bundle, an empty target and a folder for the state, with what starts a renderer on them. */
export const install = async (cms: FakeCms = openCms(smallDocuments())) => {
  const parts = { draw: makeDraw(), target: makeMemoryTarget(), stateFolder: await toTemporaryFolder() }
  const start = (more: Partial<Parts> = {}) =>
    createRenderer({
      source: cms.source,
      siteUrl,
      makeSubset: toFakeSubset,
      ending: new AbortController().signal,
      ...parts,
      ...more,
    })
  return { cms, ...parts, start, state: path.join(parts.stateFolder, 'state.json') }
}

/** As `install`, with the first publish behind it and forgotten. */
export const installOnline = async (cms?: FakeCms) => {
  const installed = await install(cms)
  const renderer = await installed.start()
  await renderer.sync()
  installed.draw.drawn.length = 0
  installed.target.done.length = 0
  return { ...installed, renderer }
}

/** A correction of the value that the small publication shows. */
export const corrected = makeObservation('fang-shi-2022-b', 'fang-shi', {
  value: '701',
  status: 'corrected',
  note: '漏计一人',
  supersedes: 'fang-shi-2022',
})

/** Every file that shows the value, in the order in which they are written: pages, lists and data files, feeds. */
export const showingIt = [
  'reports/xiezouqu/index.html',
  'statistics/fang-shi/index.html',
  'index.html',
  'data/index.html',
  'data/observations.csv',
  'data/observations.json',
  'statistics/index.html',
  'statistics/fang-shi/data.csv',
  'statistics/fang-shi/data.json',
  'feed.json',
  'feed.xml',
]
