import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { toStyles } from './styles.ts'

type Compound = { tag: string; classes: string[]; id: string }
type Rule = { own: Compound; around: Compound[]; weight: number; styles: Map<string, string> }

const isElement = (node: Tree.Node | null): node is Tree.Element => node !== null && 'tagName' in node

const toAttribute = (element: Tree.Element, name: string): string =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? ''

/** The text of every `<style>`; Word puts it into a comment. */
const toSheetText = (node: Tree.Node): string => {
  if (isElement(node) && node.tagName === 'style')
    return node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
  return 'childNodes' in node ? node.childNodes.map(toSheetText).join('\n') : ''
}

/** Rules without those of `@media` and the like, which may not hold here, as pairs of selectors and declarations. */
const splitRules = (sheet: string): [selectors: string, declarations: string][] => {
  const text = sheet.replace(/<!--|-->/g, '').replace(/\/\*[^]*?\*\//g, '')
  const rules: [string, string][] = []
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('{', at)
    if (open < 0) break
    const selectors = text.slice(at, open).trim()
    let close = open + 1
    for (let depth = 1; close < text.length && depth > 0; close += 1) {
      if (text[close] === '{') depth += 1
      if (text[close] === '}') depth -= 1
    }
    // An at-rule without a block ends at its semicolon.
    const own = selectors.slice(selectors.lastIndexOf(';') + 1).trim()
    if (!own.startsWith('@')) rules.push([own, text.slice(open + 1, close - 1)])
    at = close
  }
  return rules
}

const compound = /^([a-z][\w\\:-]*|\*)?((?:[.#][^.#\s>+~:[\]]+)*)$/i

/** null for what this does not read, such as states and attributes: such a rule is left out. */
const toCompound = (written: string): Compound | null => {
  const [whole, tag = '', rest = ''] = compound.exec(written) ?? []
  if (whole === undefined || whole === '') return null
  const names = rest.match(/[.#][^.#]+/g) ?? []
  return {
    tag: tag === '*' ? '' : tag.replaceAll('\\', '').toLowerCase(),
    classes: names.filter((name) => name.startsWith('.')).map((name) => name.slice(1)),
    id: names.find((name) => name.startsWith('#'))?.slice(1) ?? '',
  }
}

const toWeight = (compounds: Compound[]): number =>
  compounds.reduce(
    (sum, { tag, classes, id }) => sum + (id ? 10_000 : 0) + classes.length * 100 + (tag ? 1 : 0),
    0,
  )

const toRules = (sheet: string, names: ReadonlySet<string>): Rule[] =>
  splitRules(sheet).flatMap(([selectors, declarations]) => {
    const styles = new Map([...toStyles(declarations)].filter(([name]) => names.has(name)))
    if (styles.size === 0) return []
    return selectors.split(',').flatMap((selector): Rule[] => {
      // A child is some descendant: close enough for what an office program or a page writes.
      const compounds = selector
        .trim()
        .split(/[\s>]+/)
        .map(toCompound)
      if (compounds.includes(null)) return []
      const known = compounds as Compound[]
      const own = known.at(-1)
      return own === undefined ? [] : [{ own, around: known.slice(0, -1), weight: toWeight(known), styles }]
    })
  })

const isOne = (element: Tree.Element, { tag, classes, id }: Compound): boolean => {
  const own = toAttribute(element, 'class').split(/\s+/)
  return (
    (tag === '' || tag === element.tagName) &&
    (id === '' || id === toAttribute(element, 'id')) &&
    classes.every((name) => own.includes(name))
  )
}

const isWithin = (element: Tree.Element, around: Compound[]): boolean => {
  const [...left] = around
  for (
    let node = element.parentNode;
    left.length > 0 && node !== null;
    node = isElement(node) ? node.parentNode : null
  ) {
    const next = left.at(-1)
    if (isElement(node) && next !== undefined && isOne(node, next)) left.pop()
  }
  return left.length === 0
}

/**
 * Reads the style sheets of a clipboard: what they and its own attribute declare of an element, of the properties that
 * are named, as the cascade orders it.
 */
export const toStylesOf = (
  root: Tree.Node,
  names: ReadonlySet<string>,
): ((element: Tree.Element) => Map<string, string>) => {
  const rules = toRules(toSheetText(root), names).sort((a, b) => a.weight - b.weight)
  return (element) => {
    const own = toStyles(toAttribute(element, 'style'))
    const matching = rules.filter(({ own: one, around }) => isOne(element, one) && isWithin(element, around))
    const all = [...matching.flatMap(({ styles }) => [...styles]), ...own].filter(([name]) => names.has(name))
    const isForced = ([, value]: [string, string]): boolean => value.endsWith('!important')
    const ordered = [...all.filter((one) => !isForced(one)), ...all.filter(isForced)]
    return new Map(ordered.map(([name, value]) => [name, value.replace(/(?<!\s)\s*!important$/, '')]))
  }
}
