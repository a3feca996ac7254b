/** A page that is to be online: where it stands, what it links to, and words in it that only a slip leaves there. */
export type Candidate = { path: string; links: string[]; placeholders: string[]; toReason: () => string }

const mostTold = 5

const findProblems = (
  { path, links, placeholders, toReason }: Candidate,
  isThere: (file: string) => boolean,
) =>
  [
    ...links
      // Every static host answers an address without its last slash too.
      .filter((link) => !isThere(link) && !isThere(`${link}/index.html`))
      .map((link) => `链接的 /${link} 不存在`),
    ...placeholders.map((words) => `里面有“${words}”`),
  ].map((problem) => `${path} ${problem}（${toReason()}）`)

/** Refuses a tree with a page that leads nowhere or was left unfinished. Throws with the pages and what is wrong with each. */
export const verify = (pages: Iterable<Candidate>, isThere: (file: string) => boolean): void => {
  const problems = [...pages].flatMap((page) => findProblems(page, isThere))
  if (problems.length === 0) return
  const more = problems.length > mostTold ? `等 ${problems.length} 处` : ''
  throw new Error(`检查没有通过，什么也没有改：${problems.slice(0, mostTold).join('；')}${more}`)
}
