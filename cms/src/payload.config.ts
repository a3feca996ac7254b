import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig } from 'payload'
import { articles } from './collections/articles.ts'
import { evidenceFiles } from './collections/evidence-files.ts'
import { families } from './collections/families.ts'
import { honours } from './collections/honours.ts'
import { observations } from './collections/observations.ts'
import { organizations } from './collections/organizations.ts'
import { pictures } from './collections/pictures.ts'
import { programs } from './collections/programs.ts'
import { statisticsBlocks } from './collections/statistics-blocks.ts'
import { statistics } from './collections/statistics.ts'
import { users } from './collections/users.ts'
import { openDatabase } from './database/open-database.ts'
import { bodyEditor } from './editor/editors.ts'
import { printedEndpoint } from './editor/printed-endpoint.ts'
import { env } from './env.ts'
import { home } from './globals/home.ts'
import { site } from './globals/site.ts'
import { largestFile } from './pictures/limits.ts'
import { makePictureVariants } from './pictures/job.ts'
import {
  ledgerRows,
  publicationEndpoints,
  releases,
  withGlobalPublication,
  withPublication,
} from './publication/index.ts'

// After bundling `import.meta.dirname` is undefined.
const folder = path.dirname(fileURLToPath(import.meta.url))

const loopback = ['127.0.0.1', 'localhost']

/**
 * The origins whose pages may use an editor's cookie. None, and so no such check, on plain HTTP beyond this machine:
 * browsers say there neither origin nor site when they open a page, and nobody could sign in.
 */
const toOrigins = (address: string): string[] => {
  const url = new URL(address)
  if (!loopback.includes(url.hostname)) return url.protocol === 'https:' ? [url.origin] : []
  return loopback.map((hostname) => Object.assign(new URL(url), { hostname }).origin)
}

export default buildConfig({
  collections: [
    ...[
      articles,
      programs,
      families,
      pictures,
      statistics,
      observations,
      statisticsBlocks,
      organizations,
      honours,
    ].map(withPublication),
    evidenceFiles,
    releases,
    ledgerRows,
    users,
  ],
  globals: [home, site].map(withGlobalPublication),
  endpoints: [...publicationEndpoints, printedEndpoint],
  db: await openDatabase({
    url: env.DATABASE_URL,
    migrationDir: path.join(folder, 'migrations'),
    backupFolder: path.join(/* turbopackIgnore: true */ env.DATA_DIR, 'backups'),
  }),
  editor: bodyEditor,
  secret: env.PAYLOAD_SECRET,
  // `serverURL` stays unset: signing in works at 127.0.0.1 and at localhost, and no address is built into pages.
  csrf: toOrigins(env.CMS_URL),
  cors: [],
  admin: {
    user: 'users',
    dateFormat: 'yyyy-MM-dd HH:mm',
    meta: {
      titleSuffix: '· 协奏',
      description: '协奏',
      openGraph: { description: '协奏', siteName: '协奏' },
    },
    components: { graphics: { Logo: '/brand/logo.tsx#Logo', Icon: '/brand/icon.tsx#Icon' } },
    avatar: 'default',
    importMap: { baseDir: folder },
  },
  i18n: { supportedLanguages: { zh, en }, fallbackLanguage: 'zh' },
  graphQL: { disable: true },
  telemetry: false,
  typescript: { autoGenerate: false },
  upload: {
    limits: { fileSize: largestFile },
    abortOnLimit: true,
    responseOnLimit: '文件太大，图片最大 25 MB。',
  },
  jobs: {
    tasks: [makePictureVariants],
    autoRun: [{ cron: '*/5 * * * * *' }],
    deleteJobOnComplete: true,
  },
})
