import fc from 'fast-check'
import { expect } from 'vitest'
import type { DocumentRef } from '@xiezou/shared'
import { toFile } from '@xiezou/shared/pages'
import { smallDocuments } from './documents.ts'
import { openCms } from './fake-cms.ts'
import { toKnownModel } from './faults-model.ts'
import { installOnline } from './install-renderer.ts'
import { toTexts } from './memory-target.ts'
import { edit, tryEdit } from './random-edits.ts'
import { toReferenceTree } from './reference-tree.ts'

/** Faults that come and go beside an edit; `at` chooses among what there is, `writes` cuts a publish off. */
const step = fc.record({
  edit,
  fault: fc.constantFrom('none', 'none', 'page', 'page', 'document', 'document', 'mend', 'mend all' as const),
  fate: fc.constantFrom('told', 'told', 'told', 'missed', 'restarted', 'cut off' as const),
  at: fc.nat({ max: 999 }),
  writes: fc.nat({ max: 6 }),
})

const damages: ((line: string) => string)[] = [
  () => '',
  (line) => line.slice(0, 30),
  (line) => line.replace(/"hash":"..../, '"hash":"----'),
  (line) => line.replace('"revision":', '"revisions":'),
]

const pick = <Item>(items: Item[], at: number): Item | undefined => items[at % Math.max(1, items.length)]

/**
 * Makes random edits while pages fail to be drawn and documents to be read, through restarts, lost events and publishes
 * that are cut off, and holds each page that stands against the one drawn from nothing; a page that failed is as it was or
 * not there. In the end everything is mended, and the trees are the same. Returns how many trees were compared.
 */
export const compareFaultyTrees = async (edits: number, seed: number): Promise<number> => {
  const cms = openCms(smallDocuments())
  const model = toKnownModel()
  const { start, draw, target, ...installed } = await installOnline(cms)
  let { renderer } = installed
  model.look(cms)
  const compare = (before: Record<string, string>, where: string): void => {
    const { tree, undrawn, unmade } = model.toTree(draw.failing)
    const texts = toTexts([...target.files].filter(([file]) => !file.startsWith('files/')))
    // What is online as it would be drawn needs no drawing.
    const failed = new Set([
      ...unmade,
      ...Object.keys(undrawn).filter((file) => texts[file] !== undrawn[file]),
    ])
    const told = renderer.faults()
    expect(new Set(told.flatMap(({ path }) => (path === null ? [] : [toFile(path)]))), where).toEqual(failed)
    expect(
      new Set(told.filter(({ path }) => path === null).flatMap(({ documents }) => documents)),
      where,
    ).toEqual(new Set(model.unread()))
    for (const file of Object.keys(tree)) expect(texts[file], `${where} ${file}`).toBe(tree[file])
    const unread = new Set<string | null>(model.unread())
    for (const [file, text] of Object.entries(texts)) {
      if (file in tree || undrawn[file] === text) continue
      expect(failed.has(file) || unread.size > 0, `${where} ${file} is nobody's`).toBe(true)
      expect(text, `${where} ${file} stays`).toBe(before[file])
    }
  }

  let accepted = 0
  let compared = 0
  for (let round = 0; accepted < edits; round += 1) {
    for (const one of fc.sample(step, { seed: seed + round, numRuns: 50 })) {
      if (accepted === edits) break
      if (!tryEdit(cms, one.edit)) continue
      accepted += 1
      const where = `seed ${seed}, edit ${accepted}: ${JSON.stringify(one)}`
      const refs: DocumentRef[] = cms.entries().map(({ ref }) => ref)
      const pages = [...target.files.keys()].map((file) =>
        file.endsWith('index.html') ? `/${file.slice(0, -'index.html'.length)}` : `/${file}`,
      )
      const [page, ref, damage] = [pick(pages, one.at), pick(refs, one.at), pick(damages, one.at)]
      if (one.fault === 'page' && page !== undefined) draw.failing.add(page)
      if (one.fault === 'document' && ref !== undefined && damage !== undefined) cms.damage.set(ref, damage)
      if (one.fault === 'mend') draw.failing.delete([...draw.failing][0] ?? '')
      if (one.fault === 'mend all') {
        draw.failing.clear()
        cms.damage.clear()
      }
      if (one.fate === 'missed') continue
      if (one.fate === 'restarted') {
        renderer = await start()
        model.restart()
      }
      const before = toTexts(target.files)
      target.writesLeft = one.fate === 'cut off' ? one.writes : Infinity
      const isDone = await renderer.sync().then(
        () => true,
        () => false,
      )
      target.writesLeft = Infinity
      if (!isDone) continue
      model.look(cms)
      compare(before, where)
      compared += 1
    }
  }
  draw.failing.clear()
  cms.damage.clear()
  renderer = await start()
  await renderer.sync()
  expect(renderer.faults()).toEqual([])
  const texts = toTexts([...target.files].filter(([file]) => !file.startsWith('files/')))
  expect(texts).toEqual(toReferenceTree(cms.entries()))
  return compared
}
