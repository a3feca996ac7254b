import { expect, test } from 'vitest'
import { startCms } from '../testing/start-cms.ts'
test('measure', async () => {
  const cms = await startCms()
  const p = await cms.signIn('publisher')
  const documents: { slug: string; id: string }[] = []
  const n = Number(process.env['N'] ?? 100)
  let t = performance.now()
  for (let i = 0; i < n; i++) {
    const { id } = await cms.payload.create({
      collection: 'programs',
      data: { key: `m-${i}`, slug: `m-${i}`, name: `项目 ${i}`, kind: 'program', _status: 'draft' },
      draft: true,
    } as never)
    documents.push({ slug: 'programs', id: String(id) })
  }
  const lap = (w: string) => {
    console.log(w, Math.round(performance.now() - t), 'ms')
    t = performance.now()
  }
  lap('create')
  const plan = (await (await p.ask('POST', '/workflow/look', { deed: 'publish', documents })).json()) as {
    seen: unknown
  }
  lap('look')
  const r = await p.ask('POST', '/workflow/release', { deed: 'publish', documents, seen: plan.seen })
  lap('release')
  expect(r.status).toBe(200)
  await cms.stop()
}, 600000)
