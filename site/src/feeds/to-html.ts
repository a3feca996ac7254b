import { assertNever } from '@xiezou/shared'
import {
  type PageBlock,
  type PageInline,
  type PageList,
  type PagePicture,
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

  const toInline = (node: PageInline): string => {
    switch (node.type) {
      case 'text': {
        const words = escapeXml(node.text)
        const strong = node.strong ? `<strong>${words}</strong>` : words
        return node.emphasis ? `<em>${strong}</em>` : strong
      }
      case 'keep':
        return escapeXml(node.text)
      case 'link':
        return toLink(node.href, node.text)
      case 'statistic': {
        const { before, after, provenance } = node
        const { replaces } = provenance
        const mark =
          replaces === null
            ? ''
            : `（${strings.provenance.replaces[replaces.kind]}${strings.colon}${replaces.text}）`
        return `${escapeXml(before)}${toLink(provenance.href, node.text)}${escapeXml(mark + after)}`
      }
      default:
        return assertNever(node)
    }
  }
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

  const toBlock = (block: PageBlock): string => {
    switch (block.type) {
      case 'paragraph':
        return `<p>${toLine(block.line)}</p>`
      case 'heading':
        return `<h${block.level}>${toLine(block.line)}</h${block.level}>`
      case 'list':
        return toList(block)
      case 'quote':
        return `<blockquote>${block.lines.map((line) => `<p>${toLine(line)}</p>`).join('')}</blockquote>`
      case 'panel':
        return toPanel(block.panel)
      case 'card':
        return `<p>${toLink(block.card.href, block.card.name)}</p>`
      case 'pull-quote': {
        const by = block.attribution === null ? '' : `<footer>${escapeXml(block.attribution)}</footer>`
        return `<blockquote><p>${escapeXml(block.text)}</p>${by}</blockquote>`
      }
      case 'picture':
        return toPicture(block.picture)
      case 'gallery':
        return block.pictures.map(toPicture).join('')
      case 'timeline': {
        const inner = block.entries.map(
          ({ when, line }) => `<li>${escapeXml(when ?? strings.undated)}${strings.colon}${toLine(line)}</li>`,
        )
        return `<ol>${inner.join('')}</ol>`
      }
      case 'attachment': {
        const { title, href, kind, size } = block.attachment
        return `<p>${toLink(href, title)}${escapeXml(`（${kind}，${size}）`)}</p>`
      }
      default:
        return assertNever(block)
    }
  }
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
