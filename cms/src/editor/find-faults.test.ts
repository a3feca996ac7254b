import { expect, test } from 'vitest'
import { blocks } from './blocks.ts'
import { findFaults, type Node } from './find-faults.ts'
import { inlineBlocks } from './inline-blocks.ts'

const text = (words: string): Node => ({ type: 'text', text: words })
const block = (blockType: string, said?: string): Node => ({ type: 'block', fields: { blockType }, said })
const invalid = (paths: string) => `block node failed to validate: The following fields are invalid: ${paths}`
const faultsOf = (...children: Node[]) =>
  findFaults({ type: 'root', children }, [...blocks(), ...inlineBlocks()], (node) =>
    Promise.resolve((node['said'] as string | undefined) ?? true),
  )

test('what is wrong in a block is told by its name, its number among its kind, and its fields', async () => {
  const faults = await faultsOf(
    block('timeline'),
    { type: 'paragraph', children: [text('一段')] },
    block('timeline', invalid('entries.0.date, entries.1.text')),
    block('gallery', invalid('pictures')),
  )
  expect(faults).toEqual([
    '第2个时间线的“经过 1 › 时间”“经过 2 › 发生了什么”要填好',
    '第1个图集的“图片”要填好',
  ])
})

test('so is what stands within a line, and a link', async () => {
  const statistic: Node = {
    type: 'inlineBlock',
    fields: { blockType: 'statistic' },
    said: invalid('statistic'),
  }
  const link: Node = {
    type: 'link',
    fields: {},
    said: 'link node failed to validate: x',
    children: [text('这里')],
  }
  const faults = await faultsOf({ type: 'paragraph', children: [text('有'), statistic, link] })
  expect(faults).toEqual([expect.stringMatching(/^第1个.+的“统计指标”要填好$/), '链接“这里”的地址要改好'])
})

test('nothing is told of what is in order', async () => {
  expect(await faultsOf(block('timeline'), { type: 'paragraph', children: [text('好')] })).toEqual([])
})
