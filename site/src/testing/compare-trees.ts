import fc, { type Arbitrary } from 'fast-check'
import { expect } from 'vitest'
import { toNamedFiles } from '../renderer/files.ts'
import { createRenderer, type Renderer } from '../renderer/renderer.ts'
import { smallDocuments } from './documents.ts'
import { type FakeCms, openCms } from './fake-cms.ts'
import { makeDraw } from './fake-draw.ts'
import { toFakeSubset } from './fake-subset.ts'
import { makeMemoryTarget, toTexts } from './memory-target.ts'
import { type Edit, edit, tryEdit } from './random-edits.ts'
import { siteUrl, toReferenceTree } from './reference-tree.ts'
import { toTemporaryFolder } from './temporary-folder.ts'

/** What happens to the renderer after an edit; `missed` is an event that never arrived. */
type Fate = 'told' | 'missed' | 'restarted' | 'failed while writing' | 'failed and undone'

const step: Arbitrary<{ edit: Edit; fate: Fate; at: number }> = fc.record({
  edit,
  fate: fc.oneof(
    { weight: 6, arbitrary: fc.constant<Fate>('told') },
    { weight: 2, arbitrary: fc.constant<Fate>('missed') },
    {
      weight: 3,
      arbitrary: fc.constantFrom<Fate>('restarted', 'failed while writing', 'failed and undone'),
    },
  ),
  at: fc.nat({ max: 6 }),
})

/** All pages and picture files of what is public, without the renderer. */
const toWhole = (cms: FakeCms): Record<string, string> => ({
  ...toReferenceTree(cms.entries()),
  ...toTexts([...toNamedFiles(cms.entries())].map(([file, hash]) => [file, cms.file(hash)])),
})

/**
 * Makes random edits until so many of them were accepted, and holds the tree that is kept up, through restarts, lost
 * events and failed writes, against the one that is drawn from nothing. Returns how many trees were compared.
 */
export const compareTrees = async (edits: number, seed: number): Promise<number> => {
  const stateFolder = await toTemporaryFolder()
  const cms = openCms(smallDocuments())
  const target = makeMemoryTarget()
  const start = (): Promise<Renderer> =>
    createRenderer({
      source: cms.source,
      draw: makeDraw(),
      target,
      siteUrl,
      stateFolder,
      makeSubset: toFakeSubset,
      ending: new AbortController().signal,
    })
  const failAfter = async (writes: number, renderer: Renderer): Promise<void> => {
    target.writesLeft = writes
    await renderer.sync().catch(() => null)
    target.writesLeft = Infinity
  }

  let renderer = await start()
  let accepted = 0
  let compared = 0
  for (let round = 0; accepted < edits; round += 1) {
    for (const { edit: chosen, fate, at } of fc.sample(step, { seed: seed + round, numRuns: 50 })) {
      if (accepted === edits) break
      const before = cms.entries()
      if (!tryEdit(cms, chosen)) continue
      accepted += 1
      if (fate === 'restarted') renderer = await start()
      if (fate.startsWith('failed')) await failAfter(at, renderer)
      if (fate === 'failed and undone') cms.replace(before)
      if (fate === 'missed' || fate === 'failed while writing') continue
      await renderer.sync()
      expect(toTexts(target.files), `seed ${seed}, edit ${accepted}: ${JSON.stringify(chosen)}`).toEqual(
        toWhole(cms),
      )
      compared += 1
    }
  }
  return compared
}
