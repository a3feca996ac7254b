/** Whom an erasure takes out: the names under which they are written, and the documents that are about them. */
export type Person = {
  names: string[]
  /** The keys under which the publication knows the family, and the pictures that show it. */
  family: string
  pictures: Set<string>
  /** The ids of stored documents that go: the family, its pictures, its evidence. */
  ids: Set<string>
}

/** What stands where a name was. */
const nobodyInParticular = '某某'

/** The text without the names. Longer ones first, so that nothing of a long one is left over. */
export const withoutNames = (text: string, { names }: Pick<Person, 'names'>): string =>
  names
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, nobodyInParticular), text)

const endings = /(?:一家|家庭|全家|夫妇|夫妻|家)$/

/** Names as an erasure looks for them: also without the word that says that it is a family, 张三家庭 and 张三. */
export const toLookedFor = (names: string[]): string[] => {
  const trimmed = names.map((name) => name.trim())
  const bare = trimmed.map((name) => name.replace(endings, ''))
  return [...new Set([...trimmed, ...bare])].filter(({ length }) => length > 1)
}
