// What runs in the page: each function stands for itself, and names what is wrong there.

/** What is wider than the page, where that has to scroll sideways. */
export const findWide = (): string[] => {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const isClipped = (element: Element): boolean => {
    for (let one = element.parentElement; one !== null && one !== document.body; one = one.parentElement)
      if (getComputedStyle(one).overflowX !== 'visible') return true
    return false
  }
  const wide = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1 && !isClipped(element),
  )
  return wide
    .filter((element) => !wide.some((other) => other !== element && element.contains(other)))
    .slice(0, 3)
    .map(
      (element) =>
        `${scrollWidth} wide: <${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.trim().slice(0, 30)}`,
    )
}

/** Blocks of text that stand above what is written before them. */
export const findDisorder = (): string[] => {
  const blocks = [
    ...document.querySelectorAll('main :is(h1, h2, h3, h4, p, dt, dd, figcaption, th, td)'),
  ].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest('[popover]') === null &&
      element.textContent.trim() !== '',
  )
  const found: string[] = []
  let before: DOMRect | null = null
  for (const element of blocks) {
    const box = element.getBoundingClientRect()
    const isBelow = before !== null && box.left < before.right && box.right > before.left
    if (before !== null && isBelow && box.bottom < before.top + 1)
      found.push(`“${element.textContent.trim().slice(0, 20)}” stands above what comes before it`)
    before = box
  }
  return found
}

/** Text that is seen with style sheets and lost without them, and headings that skip a level. Takes the style sheets away. */
export const findLost = (): string[] => {
  const seen = [...document.querySelectorAll('body *')].filter(
    (element) =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '') &&
      element.checkVisibility({ visibilityProperty: true }),
  )
  for (const sheet of document.styleSheets) sheet.disabled = true
  const lost = seen.filter((element) => !element.checkVisibility({ visibilityProperty: true }))
  const levels = [...document.querySelectorAll('h1, h2, h3, h4')]
    .filter((element) => element.closest('[popover]') === null)
    .map((element) => ({ level: Number(element.tagName.slice(1)), text: element.textContent.trim() }))
  return [
    ...lost.map((element) => `“${element.textContent.trim().slice(0, 20)}” is lost without style sheets`),
    ...levels.flatMap(({ level, text }, index) =>
      level > (levels[index - 1]?.level ?? 0) + 1 ? [`h${level} “${text}” skips a level`] : [],
    ),
  ]
}

/** Text in the title face that is no part of a title or number: its font has no glyphs for it. */
export const findStrayTitleFace = (): string[] =>
  [...document.querySelectorAll('body *')]
    .filter(
      (element) =>
        [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '') &&
        getComputedStyle(element).fontFamily.startsWith('"Xiezou Title"') &&
        element.closest('h1, h2, h3, h4, b, [data-title]') === null,
    )
    .map((element) => `<${element.tagName.toLowerCase()}> ${element.textContent.trim().slice(0, 20)}`)

/** What moves, fades or scrolls by itself. */
export const findMoving = (): string[] =>
  [document.documentElement, ...document.querySelectorAll('body *')].flatMap((element) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
    const moves =
      animationName !== 'none' ||
      transitionDuration.split(',').some((one) => Number.parseFloat(one) > 0) ||
      scrollBehavior === 'smooth'
    return moves ? [`<${element.tagName.toLowerCase()}>`] : []
  })

/** How many elements a keyboard stops at. */
export const countStops = (): number =>
  [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ].filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true })).length

/** What keeps the focused element from being seen; null where nothing does. The first stop leads past the head. */
export const findHiddenFocus = (stop: number): string | null => {
  const element = document.activeElement
  if (element === null || element === document.body) return 'the focus is nowhere'
  if (element.hasAttribute('data-visited')) return 'the focus is where it was before'
  element.setAttribute('data-visited', '')
  const what = `<${element.tagName.toLowerCase()}> ${element.textContent.trim().slice(0, 20)}`
  if (stop === 0 && element.getAttribute('href') !== '#content')
    return `${what} comes before the way past the head`
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `${what} has no ring`
  const boxes = [...element.getClientRects()].filter(
    (box) =>
      box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  )
  if (boxes.length === 0) return `${what} is out of sight`
  const isUncovered = boxes.some((box) => {
    const found = document.elementFromPoint(
      Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2)),
      Math.min(innerHeight - 1, Math.max(0, box.top + box.height / 2)),
    )
    return found !== null && (element.contains(found) || found.contains(element))
  })
  return isUncovered ? null : `${what} is covered`
}

/** Notes that stand beside other text than their own, over each other or over the text, and paragraphs that they push down. */
export const measureNotes = (): string[] => {
  const found: string[] = []
  const notes = [...document.querySelectorAll('.prose .notes')].filter((note) => note.checkVisibility())
  if (notes.length === 0) return ['no note is shown']
  const column = document.querySelector('.prose .passage')?.getBoundingClientRect()
  let below = 0
  for (const note of notes) {
    const box = note.getBoundingClientRect()
    const own = note.parentElement?.getBoundingClientRect()
    if (box.right > document.documentElement.clientWidth) found.push('a note leaves the page')
    if (column !== undefined && box.left < column.right + 8) found.push('a note touches the text')
    if (box.top < below) found.push('two notes overlap')
    if (own !== undefined && box.top < own.top) found.push('a note stands above its paragraph')
    if (own !== undefined && box.top > Math.max(own.top, below) + 32)
      found.push('a note stands below its paragraph for no reason')
    below = box.bottom
  }
  const texts = [...document.querySelectorAll('.prose .passage > :not(.notes)')]
  texts.forEach((text, index) => {
    const before = texts[index - 1]
    if (before?.closest('section') !== text.closest('section')) return
    const gap = text.getBoundingClientRect().top - before.getBoundingClientRect().bottom
    if (gap > 64) found.push(`a gap of ${Math.round(gap)} pixels between two passages`)
  })
  const end = document.querySelector('.prose')?.getBoundingClientRect().bottom ?? 0
  if (below > end + 32) found.push('the last note hangs out of the report')
  return [...new Set(found)]
}
