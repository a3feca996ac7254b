import type { test } from './drawn-sites.ts'

type SamplePage = { name: string; url: string; kind: string }
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
    '/reports/kuan-biao-ge/',
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

// What moved leads its readers on at once, so only one that is gone can be looked at.
const canBeSeen = (kind: string, place: string): boolean => kind !== 'left' || place === '/programs/chexia/'

/** A page of each kind of the examples, the chosen pages of the others: name and address. */
export const toSamplePages = (sites: Sites): SamplePage[] => {
  const seen = new Set<string>()
  const ofEachKind = [...sites.examples.kinds].flatMap(([place, kind]) => {
    if (seen.has(kind) || !canBeSeen(kind, place)) return []
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

/** Every page of all sites. */
export const toAllPages = (sites: Sites): SamplePage[] =>
  Object.entries(sites).flatMap(([name, { url, kinds }]) =>
    [...kinds].flatMap(([place, kind]) =>
      canBeSeen(kind, place) ? [{ name: `${name} ${place}`, url: url + place, kind }] : [],
    ),
  )
