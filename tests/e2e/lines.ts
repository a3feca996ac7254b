/** What is wrong with how a page breaks its lines, and how many lines and characters were measured. */
type Measured = { lines: number; characters: number; wrong: string[] }

/**
 * Measures where each character of the text in `main` stands, and names lines that begin with a closing mark or end
 * with an opening one, numbers that are parted from their unit or mark, headings that break inside a phrase, spaces
 * and gaps between Han characters, none between these and a number that can be pressed, words that are cut into boxes, and quotes within quotes that are the wrong way round. Runs in the page.
 */
export const measureLines = (): Measured => {
  const closing = /[，。、；：！？…”’》〉」』】）)\]%]/u
  const opening = /[“‘《〈「『【（([]/u
  const han = /[\p{sc=Han}，。、；：！？“”‘’《》（）]/u
  const unit = /[\d.,%人户个场次名期年月日万亿元岁周余条件家项]/u
  const ownBlock = new Set([
    'block',
    'list-item',
    'table-cell',
    'flex',
    'grid',
    'flow-root',
    'inline-block',
    'inline-flex',
    'table-caption',
  ])
  const isInline = (element: Element): boolean => !ownBlock.has(getComputedStyle(element).display)
  const blockOf = (node: Node): Element => {
    let one = node.parentElement ?? document.body
    // An inline statistic is a button, and stands in its line all the same.
    while ((isInline(one) || one.matches('button')) && one.parentElement !== null) one = one.parentElement
    return one
  }
  // A name that is cut into phrases has its own spaces at their ends.
  const isCut = ({ previousSibling, nextSibling }: Node): boolean =>
    previousSibling?.nodeName === 'WBR' || nextSibling?.nodeName === 'WBR'

  type Place = {
    character: string
    rect: DOMRect
    phraseEnds: boolean
    mayBreak: boolean
    isWritten: boolean
    isNumber: boolean
  }
  const blocks = new Map<Element, Place[]>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  let phraseEnds = false
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.tagName === 'WBR' || node.tagName === 'BR') phraseEnds = true
      continue
    }
    const element = node.parentElement
    if (
      element === null ||
      !element.matches('main *') ||
      element.closest('[popover], .visually-hidden, script, svg') !== null
    )
      continue
    if (!element.checkVisibility({ visibilityProperty: true })) continue
    const text = node.textContent ?? ''
    const block = blockOf(node)
    const places = blocks.get(block) ?? []
    blocks.set(block, places)
    const range = document.createRange()
    let at = 0
    for (const character of text) {
      range.setStart(node, at)
      range.setEnd(node, at + character.length)
      at += character.length
      const rect = [...range.getClientRects()].at(-1)
      if (rect === undefined || (rect.width === 0 && !/\s/.test(character))) continue
      places.push({
        character,
        rect,
        phraseEnds,
        mayBreak: element.closest('.long') !== null,
        isNumber: element.matches('button'),
        isWritten: isCut(node) || (at - character.length > 0 && at < text.length),
      })
      phraseEnds = false
    }
  }

  const wrong: string[] = []
  for (const { parentElement } of document.querySelectorAll('main .keep')) {
    if (parentElement !== null && /flex|grid/.test(getComputedStyle(parentElement).display))
      wrong.push(`words cut into boxes: ${parentElement.textContent.trim()}`)
  }
  let lines = 0
  let characters = 0
  for (const [block, all] of blocks) {
    const isProse = block.closest('[data-prose]') !== null
    const isHeading = block.closest('h1, h2, h3, h4') !== null
    const places = all.filter(({ character }) => !/\s/.test(character))
    const around = (index: number): string =>
      places
        .slice(Math.max(0, index - 6), index + 6)
        .map(({ character }, offset) => (offset === Math.min(6, index) ? `⏎${character}` : character))
        .join('')
    lines += places.length === 0 ? 0 : 1
    characters += places.length
    places.forEach((place, index) => {
      const before = places[index - 1]
      if (before === undefined) return
      const isNewLine =
        place.rect.left < before.rect.left && place.rect.top > before.rect.top + before.rect.height * 0.5
      if (!isNewLine) return
      lines += 1
      if (closing.test(place.character)) wrong.push(`a line begins with a closing mark: ${around(index)}`)
      if (opening.test(before.character)) wrong.push(`a line ends with an opening mark: ${around(index)}`)
      if (/\d/.test(before.character) && unit.test(place.character) && !place.mayBreak)
        wrong.push(`a number is parted: ${around(index)}`)
      if (
        isHeading &&
        !place.phraseEnds &&
        !/[，。、；：！？…”’》」）·]/u.test(before.character) &&
        /\p{sc=Han}/u.test(before.character) &&
        /\p{sc=Han}/u.test(place.character)
      )
        wrong.push(`a heading breaks inside a phrase: ${around(index)}`)
    })
    all.forEach((place, index) => {
      const { character, rect, isWritten } = place
      const [before, after] = [all[index - 1], all[index + 1]]
      if (isProse && before !== undefined && rect.left >= before.rect.left) {
        const gap = rect.left - before.rect.right
        const followsHan = /\p{sc=Han}/u.test(before.character)
        if (followsHan && /\p{sc=Han}/u.test(character) && gap > 0.5)
          wrong.push(`a gap between Han characters: ${before.character}␣${character}`)
        if (followsHan && /\d/.test(character) && place.isNumber && !before.isNumber && gap < 1)
          wrong.push(`a number touches the character before it: ${before.character}${character}`)
      }
      if (/\s/.test(character) && !isWritten && rect.width > 0 && before !== undefined && after !== undefined)
        if (han.test(before.character) && han.test(after.character) && before.rect.top === after.rect.top)
          wrong.push(`a space that nobody wrote: ${before.character}␣${after.character}`)
    })
    let within = ''
    for (const { character } of places) {
      if (/[“‘]/.test(character)) {
        if ((character === '‘') !== (within.at(-1) === '“'))
          wrong.push(`quotes the wrong way round: ${block.textContent.trim()}`)
        within += character
      } else if (/[”’]/.test(character)) within = within.slice(0, -1)
    }
  }
  return { lines, characters, wrong: [...new Set(wrong)] }
}
