const banner = (nonce: string, words: string): string => `<style nonce="${nonce}">
.xiezou-preview { position: fixed; inset: auto 0 0; z-index: 99; margin: 0; padding: 0.6em 1em;
  background: #7a1f1f; color: #fff; font: 600 1rem/1.4 system-ui, sans-serif; text-align: center }
body { padding-block-end: 3rem }
</style><p class="xiezou-preview" role="status">${words}</p>`

const toPlace = (siteUrl: string, path: string): string => {
  if (path.startsWith('/_astro/')) return `/api/preview/bundle${path}`
  return path.startsWith('/files/') ? `/api/preview${path}` : siteUrl + path
}

/**
 * The HTML of a page as its preview: it says what it is, its files come from the CMS, and its links lead to the
 * public site. `words` says what it is. Its only style of its own has the nonce.
 */
export const toPreviewHtml = (
  html: string,
  { siteUrl, nonce, words }: { siteUrl: string; nonce: string; words: string },
): string =>
  html
    .replace(
      /\b(href|src)="(\/(?!\/)[^"]*)"/g,
      (_, name: string, path: string) => `${name}="${toPlace(siteUrl, path)}"`,
    )
    .replace(
      /\b(srcset|imagesrcset)="([^"]*)"/g,
      (_, name: string, list: string) =>
        `${name}="${list.replace(/(^|,\s*)(\/(?!\/)[^\s,]*)/g, (_all, before: string, path: string) => before + toPlace(siteUrl, path))}"`,
    )
    .replace('</head>', '<meta name="robots" content="noindex"></head>')
    .replace(/<body[^>]*>/, (body) => body + banner(nonce, words))
    .replace('<title>', '<title>【预览】')

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The page that says why there is nothing to see yet. */
export const toProblemsHtml = (
  problems: { what: string; field: string; message: string }[],
  nonce: string,
): string => `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>还不能预览</title><style nonce="${nonce}">
body { max-inline-size: 40rem; margin: 2rem auto; padding-inline: 1rem; font: 1rem/1.7 system-ui, 'Noto Sans CJK SC', sans-serif }
li { margin-block-end: 0.5rem }
</style></head><body><h1>还不能预览</h1><p>预览，未发布。请先回到编辑页改好下面这些，再点一次“预览”：</p><ul>${problems
  .map(
    ({ what, field, message }) =>
      `<li>${escape([what, field].filter((words) => words !== '').join(' › '))}${what + field === '' ? '' : '：'}${escape(message)}</li>`,
  )
  .join('')}</ul></body></html>`
