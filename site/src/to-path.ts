import type { Chart, Point } from '@xiezou/shared/pages'

/** A run as the path of SVG: straight from point to point, or level until the next one. */
export const toPath = (run: Point[], shape: Chart['shape']): string =>
  run
    .map(({ x, y }, index) => {
      if (index === 0) return `M${x} ${y}`
      return shape === 'line' ? `L${x} ${y}` : `H${x}V${y}`
    })
    .join('')
