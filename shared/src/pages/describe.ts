const mostCharacters = 90

/**
 * What a list holds, as search engines and share cards say it: how many, and the names that fit, `3个项目：甲、乙、丙。`.
 * Null where it holds nothing.
 */
export const describeList = (names: string[], unit: string): string | null => {
  const [first] = names
  if (first === undefined) return null
  let told = first
  let count = 1
  for (const name of names.slice(1)) {
    if (told.length + name.length > mostCharacters) break
    told += `、${name}`
    count += 1
  }
  return `${names.length}${unit}：${told}${count < names.length ? '等' : ''}。`
}
