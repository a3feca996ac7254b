import { describe, expect, it } from 'vitest'
import { toFieldPath } from './field-path.ts'

describe('the field in which a place of the published shape is edited', () => {
  it.each([
    [['title'], 'title'],
    [['aliases', 2], 'aliases'],
    [['recipients', 1], 'recipients'],
    [['sections', 0, 'title'], 'sections.0.title'],
    [['sections', 1, 'body', 4, 'children', 2, 'show'], 'sections.1.body'],
    [['standfirst', 0, 'children'], 'standfirst'],
    [['period'], 'period.kind'],
    [['period', 'to'], 'period.to'],
    [['basis', 'where'], 'basis.where'],
    [['focus'], 'focus.x'],
    [['organizations', 3], 'organizations.3.organization'],
    [['organizations', 3, 'role'], 'organizations.3.role'],
    [['definitions'], 'definitions'],
    [['entries', 0, 'show'], 'entries.0.mode'],
    [['entries', 0, 'show', 'observation'], 'entries.0.observation'],
    [['entries', 0, 'show', 'latest', 'period'], 'entries.0.period'],
    [['entries', 0, 'show', 'latest', 'definition'], 'entries.0.definition'],
    [['sites', 2, 'when'], 'sites.2.when'],
    [['search', 'description'], 'search.description'],
    [['navigation', 1], 'navigation.1.document'],
    [['navigation', 1, 'to'], 'navigation.1.leads'],
    [['navigation', 1, 'to', 'url'], 'navigation.1.url'],
    [['releaseNote'], 'releaseNote'],
    [[], ''],
  ])('for %j is %s', (path, field) => {
    expect(toFieldPath(path)).toBe(field)
  })
})
