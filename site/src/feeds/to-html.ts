import { byType } from '@xiezou/shared'
import {
  type PageBlock,
  type PageCell,
  type PageInline,
  type PageList,
  type PagePicture,
  type PageTable,
  type Panel,
  type ReportText,
  toValueText,
} from '@xiezou/shared/pages'
import { strings } from '../strings.ts'
import { escapeXml } from './xml.ts'

/** The text of a report as plain HTML that stands on any page: no class, no fragment of its own, every address whole. */
export const toFeedHtml = (text: ReportText, siteUrl: string): string => {
  const toLink = (href: string, words: string): string =>
    `<a href="${escapeXml(new URL(href, siteUrl).href)}">${escapeXml(words)}</a>`

  const toInline = byType<PageInline, string>({
    text: ({ text: plain, strong, emphasis }) => {
      const words = strong ? `<strong>${escapeXml(plain)}</strong>` : escapeXml(plain)
      return emphasis ? `<em>${words}</em>` : words
    },
    keep: (node) => escapeXml(node.text),
    link: (node) => toLink(node.href, node.text),
    statistic: ({ before, text: printed, after, provenance: { href, replaces } }) => {
      const mark =
        replaces === null
          ? ''
          : `（${strings.provenance.replaces[replaces.kind]}${strings.colon}${replaces.text}）`
      return `${escapeXml(before)}${toLink(href, printed)}${escapeXml(mark + after)}`
    },
  })
  const toLine = (line: PageInline[]): string => line.map(toInline).join('')

  const toList = ({ ordered, items }: PageList): string => {
    const tag = ordered ? 'ol' : 'ul'
    const inner = items.map(
      ({ line, nested }) => `<li>${toLine(line)}${nested === null ? '' : toList(nested)}</li>`,
    )
    return `<${tag}>${inner.join('')}</${tag}>`
  }

  const toPanel = ({ title, entries }: Panel): string => {
    const inner = entries.map(
      ({ label, href, value, period }) =>
        `<li>${toLink(href, label)}${strings.colon}${escapeXml(`${toValueText(value)}（${period}）`)}</li>`,
    )
    return `<h3>${escapeXml(title)}</h3><ul>${inner.join('')}</ul>`
  }

  const toPicture = ({ alt, credit, caption, variants }: PagePicture): string => {
    const file = variants.findLast(({ format }) => format === 'jpeg') ?? variants.at(-1)
    const words = [caption, strings.credit(credit)].filter((one) => one !== null).join(' ')
    const image =
      file === undefined
        ? ''
        : `<img src="${escapeXml(siteUrl + file.href)}" width="${file.width}" height="${file.height}" alt="${escapeXml(alt)}" />`
    return `<figure>${image}<figcaption>${escapeXml(words)}</figcaption></figure>`
  }

  const toCell = ({ line, scope, colSpan, rowSpan }: PageCell): string => {
    const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`
    const words = toLine(line).replaceAll('\n', '<br />')
    return scope === null || line.length === 0
      ? `<td${spans}>${words}</td>`
      : `<th scope="${scope}"${spans}>${words}</th>`
  }
  const toRows = (tag: string, rows: PageCell[][]): string =>
    rows.length === 0
      ? ''
      : `<${tag}>${rows.map((cells) => `<tr>${cells.map(toCell).join('')}</tr>`).join('')}</${tag}>`
  const toTable = ({ caption, head, body }: PageTable): string => {
    const words = caption === null ? '' : `<caption>${escapeXml(caption)}</caption>`
    return `<table>${words}${toRows('thead', head)}${toRows('tbody', body)}</table>`
  }

  const toBlock = byType<PageBlock, string>({
    paragraph: ({ line }) => `<p>${toLine(line)}</p>`,
    heading: ({ level, line }) => `<h${level}>${toLine(line)}</h${level}>`,
    list: toList,
    quote: ({ lines }) =>
      `<blockquote>${lines.map((line) => `<p>${toLine(line)}</p>`).join('')}</blockquote>`,
    panel: ({ panel }) => toPanel(panel),
    card: ({ card }) => `<p>${toLink(card.href, card.name)}</p>`,
    'pull-quote': ({ text: words, attribution }) => {
      const by = attribution === null ? '' : `<footer>${escapeXml(attribution)}</footer>`
      return `<blockquote><p>${escapeXml(words)}</p>${by}</blockquote>`
    },
    picture: ({ picture }) => toPicture(picture),
    gallery: ({ pictures }) => pictures.map(toPicture).join(''),
    timeline: ({ entries }) => {
      const inner = entries.map(
        ({ when, line }) => `<li>${escapeXml(when ?? strings.undated)}${strings.colon}${toLine(line)}</li>`,
      )
      return `<ol>${inner.join('')}</ol>`
    },
    table: toTable,
    attachment: ({ attachment: { title, href, kind, size } }) =>
      `<p>${toLink(href, title)}${escapeXml(`（${kind}，${size}）`)}</p>`,
  })
  const toBlocks = (blocks: PageBlock[]): string => blocks.map(toBlock).join('\n')

  return [
    text.subject === null ? '' : `<p>${toLink(text.subject.href, text.subject.name)}</p>`,
    toBlocks(text.standfirst),
    text.cover === null ? '' : toPicture(text.cover),
    ...text.panels.map(toPanel),
    ...text.movements.map(
      ({ number, title, blocks }) => `<h2>${escapeXml(`${number} ${title}`)}</h2>\n${toBlocks(blocks)}`,
    ),
    text.byline === null ? '' : `<p>${escapeXml(text.byline)}</p>`,
  ]
    .filter((part) => part !== '')
    .join('\n')
}
