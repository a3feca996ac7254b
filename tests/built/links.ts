import { type DrawnSite, siteUrl, toElements, toHtml } from './draw-site.ts'

type Link = { file: string; href: string }

const addresses = [
  'href',
  'src',
  'poster',
  'data',
  'action',
  'cite',
  'popovertarget',
  'aria-labelledby',
  'for',
]
const byId = new Set(['popovertarget', 'aria-labelledby', 'for'])
const inText = new RegExp(`${siteUrl.replaceAll('.', '\\.')}[^\\s"'<>()\\\\，。；]*`, 'gu')
const isText = (file: string): boolean => /\.(?:html|css|js|xml|json|csv|txt|webmanifest)$/.test(file)

const toSrcset = (value: string): string[] => value.split(',').map((one) => one.trim().split(/\s+/)[0] ?? '')

const marks: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>' }

const toUnescaped = (text: string): string =>
  text.replaceAll(/&(amp|quot|lt|gt);/g, (all, name: string) => marks[name] ?? all)

/** Everything that a file leads to or shows: attributes, each of a `srcset`, `url()` of style sheets, and our own addresses wherever they are written. */
const toLinks = (file: string, bytes: Buffer): Link[] => {
  if (!isText(file)) return []
  const text = bytes.toString('utf8')
  // What JSON-LD calls `@id` names a thing, and is no place to go to.
  const written = toUnescaped(text).replaceAll(/"@id":"[^"]*"/g, '')
  const found = [...written.matchAll(inText)].map(([href]) => href)
  if (file.endsWith('.css'))
    found.push(...[...text.matchAll(/url\(['"]?([^'")]+)['"]?\)/g)].map((match) => match[1] ?? ''))
  if (file.endsWith('.html')) {
    for (const { attributes } of toElements(text)) {
      for (const name of addresses) {
        const value = attributes.get(name)
        if (value !== undefined)
          found.push(...(byId.has(name) ? value.split(/\s+/).map((id) => `#${id}`) : [value]))
      }
      found.push(...toSrcset(attributes.get('srcset') ?? '').filter((href) => href !== ''))
      found.push(...(/url=(\S+)$/.exec(attributes.get('content') ?? '')?.slice(1) ?? []))
    }
  }
  return found.map((href) => ({ file, href }))
}

const toUrl = ({ file, href }: Link): URL =>
  new URL(href, new URL(file.replace(/index\.html$/, ''), `${siteUrl}/`))

/** Links to our own addresses at which there is no file, or no element of their fragment; and how many were followed. */
export const findBrokenLinks = (site: DrawnSite): { followed: number; broken: string[] } => {
  const ids = new Map(
    toHtml(site).map(([file, html]) => [
      file,
      new Set(toElements(html).flatMap(({ attributes }) => attributes.get('id') ?? [])),
    ]),
  )
  const links = [...site.files].flatMap(([file, bytes]) => toLinks(file, bytes))
  const own = links.filter((link) => toUrl(link).origin === siteUrl)
  const isBroken = (link: Link): boolean => {
    const { pathname, hash } = toUrl(link)
    const place = decodeURIComponent(pathname).slice(1)
    const target = place === '' || place.endsWith('/') ? `${place}index.html` : place
    const fragment = decodeURIComponent(hash.slice(1))
    return !site.files.has(target) || (fragment !== '' && ids.get(target)?.has(fragment) !== true)
  }
  return {
    followed: own.length,
    broken: [...new Set(own.filter(isBroken).map(({ file, href }) => `${file} → ${href}`))],
  }
}
