import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig } from 'payload'
import { nobody } from './access/nobody.ts'
import { withOwnLocks } from './access/own-locks.ts'
import { zonedFormat } from './beijing-time.ts'
import { chineseWords } from './admin/chinese-words.ts'
import { withNamedFieldsOffered } from './admin/offer-named-fields.ts'
import { withCleanTexts } from './content/characters/with-clean-texts.ts'
import { articles } from './content/articles/collection.ts'
import { attachments } from './content/attachments/collection.ts'
import { evidenceFiles } from './content/evidence/collection.ts'
import { families } from './content/families/collection.ts'
import { honours } from './content/honours/collection.ts'
import { observations } from './content/observations/collection.ts'
import { organizations } from './content/organizations/collection.ts'
import { pictures } from './content/pictures/collection.ts'
import { programs } from './content/programs/collection.ts'
import { statisticsBlocks } from './content/statistics-blocks/collection.ts'
import { statistics } from './content/statistics/collection.ts'
import { users } from './content/users/collection.ts'
import { openDatabase } from './database/open-database.ts'
import { dataEntryEndpoint } from './content/observations/data-entry/endpoint.ts'
import { aboutEndpoint } from './workflow/document-tools/about-endpoint.ts'
import { withGuardedQueries } from './http/guard-queries.ts'
import { hashForPayload } from './http/hashing.ts'
import { largeBody } from './http/limits.ts'
import { logger } from './http/logging.ts'
import { toPayloadOrigins } from './http/origins.ts'
import { listed } from './http/places.ts'
import { sayFull } from './http/say-full.ts'
import { saySenseless } from './http/say-senseless.ts'
import { sayWhere } from './http/say-where.ts'
import { signInAttempts } from './http/sign-in-attempts.ts'
import { bodyEditor } from './editor/editors.ts'
import { printedEndpoint } from './editor/printed-endpoint.ts'
import { statisticSearchEndpoint } from './editor/statistic-search-endpoint.ts'
import { env } from './env.ts'
import { publishable, publishableGlobal } from './workflow/publishable.ts'
import { toKeepGoing } from './operations/jobs/keep-going.ts'
import { hourlyQueue } from './queues.ts'
import { endConsentsTask } from './workflow/consents/job.ts'
import { eraseEndpoint } from './operations/erase/endpoint.ts'
import { wipeErased, wipeQueue } from './operations/erase/job.ts'
import { home } from './content/home/global.ts'
import { site } from './content/site/global.ts'
import { largestFile } from './http/file-limits.ts'
import { makePictureVariants } from './content/pictures/job.ts'
import { previewEndpoints } from './workflow/preview/endpoints.ts'
import { onlineEndpoint } from './workflow/online-endpoint.ts'
import { ledgerRows, publicationEndpoints, releases } from './publication/index.ts'
import { publishingEndpoints } from './workflow/publishing/endpoints.ts'
import { carryOutSchedule, notices, schedules, submissions, workflowEndpoints } from './workflow/index.ts'

// After bundling `import.meta.dirname` is undefined.
const folder = path.dirname(fileURLToPath(import.meta.url))

hashForPayload()

const config = buildConfig({
  collections: [
    ...[
      articles,
      programs,
      families,
      pictures,
      attachments,
      statistics,
      observations,
      statisticsBlocks,
      organizations,
      honours,
    ].map(publishable),
    ...[evidenceFiles, releases, submissions, schedules, notices, users, signInAttempts].map(withCleanTexts),
    // Its bodies are JSON of what the contract has read.
    ledgerRows,
  ],
  globals: [home, site].map(publishableGlobal),
  endpoints: listed([
    ...publicationEndpoints,
    ...publishingEndpoints,
    eraseEndpoint,
    ...workflowEndpoints,
    ...previewEndpoints,
    aboutEndpoint,
    onlineEndpoint,
    dataEntryEndpoint,
    printedEndpoint,
    statisticSearchEndpoint,
  ]),
  db: await openDatabase({
    url: env.DATABASE_URL,
    migrationDir: path.join(folder, 'database/migrations'),
    backupFolder: path.join(/* turbopackIgnore: true */ env.DATA_DIR, 'backups'),
  }),
  editor: bodyEditor,
  secret: env.PAYLOAD_SECRET,
  // `serverURL` stays unset: signing in works at 127.0.0.1 and at localhost, and no address is built into pages.
  csrf: toPayloadOrigins(env.CMS_URL),
  cors: [],
  maxDepth: 2,
  // A document as a whole has one bound, at the door; where a text has one of its own, its field names it.
  defaultMaxTextLength: Number.MAX_SAFE_INTEGER,
  hooks: { afterError: [saySenseless, sayWhere, sayFull] },
  admin: {
    user: 'users',
    dateFormat: zonedFormat,
    // A sentence that refuses something is read to its end, also by whoever reads slowly.
    toast: { duration: 10_000 },
    meta: {
      titleSuffix: '· 协奏',
      description: '协奏',
      openGraph: { description: '协奏', siteName: '协奏' },
      defaultOGImageType: 'off',
    },
    components: {
      graphics: { Logo: '/admin/brand/logo.tsx#Logo', Icon: '/admin/brand/icon.tsx#Icon' },
      providers: ['/admin/chinese.tsx#Chinese', '/admin/saving/session-keeper.tsx#SessionKeeper'],
      afterLogin: ['/admin/password-words.tsx#PasswordWords'],
      beforeNavLinks: ['/workflow/admin/nav-link.tsx#WaitingLink'],
      views: {
        dashboard: { Component: '/workflow/dashboard/dashboard.tsx#Dashboard' },
        waiting: { Component: '/workflow/admin/waiting.tsx#WaitingList', path: '/waiting', exact: true },
        review: { Component: '/workflow/admin/review.tsx#Review', path: '/review', exact: true },
      },
    },
    avatar: 'default',
    importMap: { baseDir: folder },
  },
  i18n: { supportedLanguages: { zh, en }, fallbackLanguage: 'zh', translations: { zh: chineseWords } },
  graphQL: { disable: true },
  telemetry: false,
  logger,
  typescript: { autoGenerate: false },
  upload: {
    limits: { fileSize: largestFile, fieldSize: largeBody },
    abortOnLimit: true,
    responseOnLimit: '文件太大，最大 25 MB。',
  },
  jobs: {
    tasks: [makePictureVariants, endConsentsTask, carryOutSchedule, wipeErased],
    access: { run: nobody, queue: nobody, cancel: nobody },
    autoRun: [
      { cron: '*/5 * * * * *' },
      { cron: '*/5 * * * * *', queue: hourlyQueue },
      { cron: '*/30 * * * * *', queue: wipeQueue },
    ],
    shouldAutoRun: toKeepGoing(),
    deleteJobOnComplete: true,
  },
})

export default withNamedFieldsOffered(withGuardedQueries(withOwnLocks(config)))
