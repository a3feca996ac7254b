import type { Page } from '@playwright/test'

// Names of products and file types, sizes, keys as people write them, ids, addresses of mail and of pages.
const allowed =
  /\b(Xiezou|PDF|PowerPoint|CSV|ZIP|SHA|JPEG|PNG|WebP|AVIF|GPS|EXIF|Word|Excel|ICP|ID|Esc|[KM]B|HTTPS?)\b|\S+@\S+|https?:\S+|\b[a-z0-9]+([-/.][a-z0-9]+)+\b|\/[a-z0-9/-]+/g

type Said = { text: string; from: string }

const collect = (): Said[] => {
  const said: Said[] = []
  const attributes = ['aria-label', 'aria-roledescription', 'title', 'placeholder', 'alt']
  for (const element of document.querySelectorAll('body, body *')) {
    if (!(element instanceof HTMLElement) || /^(SCRIPT|STYLE|NOSCRIPT)$/.test(element.tagName)) continue
    for (const name of attributes) said.push({ text: element.getAttribute(name) ?? '', from: name })
    // What people write is theirs.
    if (!element.checkVisibility() || element.isContentEditable) continue
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE) said.push({ text: node.nodeValue ?? '', from: element.className })
  }
  return said
}

/** What a page of the admin says in Latin letters, seen or read aloud, apart from names, file types and keys. */
export const findLatin = async (page: Page): Promise<string[]> => {
  const said = await page.evaluate(collect)
  const left = said.filter(({ text }) => /[a-z]{2}/i.test(text.replaceAll(allowed, '')))
  return [...new Set(left.map(({ text, from }) => `${text.trim()} (${from})`))]
}
