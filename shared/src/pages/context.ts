/** A live component in a text that maintainers write: which it is, the key that it names, and where it stands. */
export type MaintainedUse = {
  component: 'Statistic' | 'StatisticsBlock'
  name: string
  line: number
  isExample: boolean
}

/** A page whose text maintainers write as a file: its place, what it says of itself, and its live components. */
export type MaintainedSource = {
  slug: string
  file: string
  title: string
  description: string
  uses: MaintainedUse[]
}

/**
 * What does not come from the publication: the public origin of the site, without a slash at its end, and the pages
 * whose texts are part of the site's program.
 */
export type Context = { siteUrl: string; maintained?: MaintainedSource[] }
