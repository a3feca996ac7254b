import type { Inline } from '@xiezou/shared'
import type { Run } from './pieces.ts'

/** The nodes of a line of the contract; neighbouring pieces of one link are one. */
export const toInlines = (runs: Run[]): Inline[] => {
  const inlines: Inline[] = []
  for (const { text, strong, emphasis, url } of runs) {
    const node = {
      type: 'text' as const,
      text,
      ...(strong ? { strong: true as const } : {}),
      ...(emphasis ? { emphasis: true as const } : {}),
    }
    const last = inlines.at(-1)
    if (url === null) inlines.push(node)
    else if (last?.type === 'link' && 'url' in last.to && last.to.url === url) last.children.push(node)
    else inlines.push({ type: 'link', to: { url }, children: [node] })
  }
  return inlines
}
