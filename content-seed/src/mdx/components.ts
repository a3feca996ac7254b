import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { toRefusal } from '../refusal.ts'

/** A component as remark-mdx hands it over, on a line of its own or within a sentence. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement

/** The attributes that a component takes; `flags` stand without a value. `holdsText` is whether it wraps words. */
type Component = { required: string[]; optional: string[]; flags: string[]; holdsText: boolean }

/** What stands between paragraphs: `type` is the block's type in the tree; an optional attribute left out is null. */
export const blockComponents: Record<string, Component & { type: string }> = {
  ProgramCard: { type: 'program-card', required: ['key'], optional: [], flags: [], holdsText: false },
  FamilyCard: { type: 'family-card', required: ['key'], optional: [], flags: [], holdsText: false },
  StatisticsBlock: { type: 'statistics-block', required: ['key'], optional: [], flags: [], holdsText: false },
  PullQuote: {
    type: 'pull-quote',
    required: ['text'],
    optional: ['attribution'],
    flags: [],
    holdsText: false,
  },
  Attachment: { type: 'attachment', required: ['key'], optional: [], flags: [], holdsText: false },
  Picture: { type: 'picture', required: ['key'], optional: ['caption'], flags: [], holdsText: false },
}

/** What stands within a sentence. */
export const inlineComponents = {
  Statistic: {
    required: ['key'],
    optional: ['observation', 'latest', 'numerals', 'scale', 'word', 'unit'],
    flags: ['grouping'],
    holdsText: false,
  },
  Mention: { required: ['key', 'without'], optional: [], flags: [], holdsText: true },
} satisfies Record<string, Component>

const known = [...Object.keys(blockComponents), ...Object.keys(inlineComponents)].join('、')

/** The error for a component that is unknown, or known but in the wrong place. */
export const toMisplaced = (element: Element, file: string): Error => {
  const name = element.name ?? ''
  const at = element.position?.start
  if (name in inlineComponents)
    return toRefusal(
      file,
      at,
      `<${name}> 要写在句子里，不能单独成段`,
      `<${name}> stands within a sentence, not on a line of its own`,
    )
  if (name in blockComponents)
    return toRefusal(
      file,
      at,
      `<${name}> 要单独成段，前后空一行`,
      `<${name}> stands on a line of its own, with an empty line on each side`,
    )
  return toRefusal(
    file,
    at,
    `没有名为 <${name}> 的组件，只能用 ${known}`,
    `unknown component <${name}>; see components.ts`,
  )
}

/** The attributes of a component as written; a flag is `true`. Refuses what the component does not take, with its place. */
export const toAttributes = (
  element: Element,
  component: Component,
  file: string,
): Partial<Record<string, string | true>> => {
  const name = element.name ?? ''
  const attributes: Partial<Record<string, string | true>> = {}
  if (element.children.length > 0 !== component.holdsText)
    throw toRefusal(
      file,
      element.position?.start,
      component.holdsText ? `<${name}> 里要有文字` : `<${name}> 里不能有内容，写成 <${name} … />`,
      component.holdsText ? `<${name}> wraps words` : `<${name}> holds nothing; write <${name} … />`,
    )
  for (const attribute of element.attributes) {
    const at = attribute.position?.start ?? element.position?.start
    if (attribute.type === 'mdxJsxExpressionAttribute')
      throw toRefusal(file, at, '不能用 {…} 写属性', 'attributes cannot be spread from an expression')
    const { name: attributeName, value } = attribute
    const isFlag = component.flags.includes(attributeName)
    if (!isFlag && !component.required.includes(attributeName) && !component.optional.includes(attributeName))
      throw toRefusal(
        file,
        at,
        `<${name}> 没有名为 ${attributeName} 的属性`,
        `<${name}> has no attribute ${attributeName}`,
      )
    if (isFlag ? value !== null && value !== undefined : typeof value !== 'string')
      throw toRefusal(
        file,
        at,
        isFlag ? `${attributeName} 只写名字，不带值` : `${attributeName} 要写成 ${attributeName}="…"`,
        isFlag ? `${attributeName} stands without a value` : `${attributeName} takes plain text in quotes`,
      )
    attributes[attributeName] = typeof value === 'string' ? value : true
  }
  for (const required of component.required)
    if (attributes[required] === undefined)
      throw toRefusal(
        file,
        element.position?.start,
        `<${name}> 缺少属性 ${required}`,
        `<${name}> needs the attribute ${required}`,
      )
  return attributes
}
