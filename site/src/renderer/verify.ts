/** A page that is to be online: where it stands, what it links to, and words in it that only a slip leaves there. */
export type Candidate = { path: string; links: string[]; placeholders: string[] }

const findProblems = ({ links, placeholders }: Candidate, isThere: (file: string) => boolean): string[] => [
  ...links
    // Every static host answers an address without its last slash too.
    .filter((link) => !isThere(link) && !isThere(`${link}/index.html`))
    .map((link) => `链接的 /${link} 不存在`),
  ...placeholders.map((words) => `里面有“${words}”`),
]

/** The pages that lead nowhere or were left unfinished, by their paths, with what is wrong with each. */
export const verify = (
  pages: Iterable<Candidate>,
  isThere: (file: string) => boolean,
): Map<string, string> => {
  const found = new Map<string, string>()
  for (const page of pages) {
    const problems = findProblems(page, isThere)
    if (problems.length > 0) found.set(page.path, problems.join('；'))
  }
  return found
}
