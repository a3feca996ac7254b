import type { test } from './drawn-sites.ts'

type Sites = Parameters<Parameters<typeof test>[2]>[0]['sites']

/** The seed as readers know it, and what is longer, fuller or emptier than usual. */
const chosen = {
  seed: [
    '/',
    '/reports/xiezouqu/',
    '/programs/',
    '/programs/jinqiu-zhuxue/',
    '/families/',
    '/statistics/',
    '/statistics/miniapp-bound-residents/',
    '/organizations/',
  ],
  extremes: [
    '/',
    '/reports/',
    '/reports/chang-biao-ti/',
    '/reports/gao-bian-zhu/',
    '/reports/zan-ting-bao/',
    '/reports/san-shi-tu/',
    '/programs/',
    '/programs/si-shi/',
    '/statistics/',
    '/statistics/liu-shi/',
    '/statistics/yi-ge/',
    '/statistics/kuan/',
    '/statistics/zan-ting-1/',
    '/organizations/',
  ],
  empty: ['/', '/reports/', '/programs/', '/families/', '/statistics/', '/404.html'],
}

/** A page of each kind of the examples, the chosen pages of the others: name and address. */
export const toSamplePages = (sites: Sites): { name: string; url: string; kind: string }[] => {
  const seen = new Set<string>()
  const ofEachKind = [...sites.examples.kinds].flatMap(([place, kind]) => {
    // What moved leads its readers on at once.
    if (seen.has(kind) || (kind === 'left' && place !== '/programs/chexia/')) return []
    seen.add(kind)
    return [place]
  })
  return Object.entries({ examples: ofEachKind, ...chosen }).flatMap(([name, places]) => {
    const { url, kinds } = sites[name as keyof Sites]
    return places.map((place) => {
      const kind = kinds.get(place)
      if (kind === undefined) throw new Error(`${name} has no page ${place}`)
      return { name: `${name} ${place}`, url: url + place, kind }
    })
  })
}
