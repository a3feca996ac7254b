import type { DocumentType } from '@xiezou/shared'
import { article } from './article.ts'
import { attachment } from './attachment.ts'
import type { Conversion } from './conversion.ts'
import { family } from './family.ts'
import { home } from './home.ts'
import { honour } from './honour.ts'
import { observation } from './observation.ts'
import { organization } from './organization.ts'
import { picture } from './picture.ts'
import { program } from './program.ts'
import { site } from './site.ts'
import { statistic } from './statistic.ts'
import { statisticsBlock } from './statistics-block.ts'

/** How each type of document is converted. */
export const conversions: { [Type in DocumentType]: Conversion<Type> } = {
  article,
  program,
  family,
  statistic,
  observation,
  'statistics-block': statisticsBlock,
  organization,
  honour,
  picture,
  attachment,
  site,
  home,
}
