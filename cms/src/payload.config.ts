import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig } from 'payload'
import { nobody } from './access/nobody.ts'
import { withOwnLocks } from './access/own-locks.ts'
import { zonedFormat } from './admin/beijing-time.ts'
import { chineseWords } from './admin/chinese-words.ts'
import { withNamedFieldsOffered } from './admin/offer-named-fields.ts'
import { withBin } from './bin/with-bin.ts'
import { withCleanTexts, withGlobalCleanTexts } from './characters/with-clean-texts.ts'
import { articles } from './collections/articles.ts'
import { attachments } from './collections/attachments.ts'
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
import { dataEntryEndpoint } from './data-entry/endpoint.ts'
import { aboutEndpoint } from './document-tools/about-endpoint.ts'
import { withDocumentTools, withGlobalDocumentTools } from './document-tools/with-document-tools.ts'
import { withGuardedQueries } from './doors/guard-queries.ts'
import { hashForPayload } from './doors/hashing.ts'
import { largeBody } from './doors/limits.ts'
import { logger } from './doors/logging.ts'
import { toPayloadOrigins } from './doors/origins.ts'
import { listed } from './doors/places.ts'
import { sayFull } from './doors/say-full.ts'
import { saySenseless } from './doors/say-senseless.ts'
import { sayWhere } from './doors/say-where.ts'
import { signInAttempts } from './doors/sign-in-attempts.ts'
import { bodyEditor } from './editor/editors.ts'
import { printedEndpoint } from './editor/printed-endpoint.ts'
import { statisticSearchEndpoint } from './editor/statistic-search-endpoint.ts'
import { env } from './env.ts'
import { toKeepGoing } from './jobs/keep-going.ts'
import { endConsentsTask, hourlyQueue } from './families/job.ts'
import { eraseEndpoint } from './erase/endpoint.ts'
import { wipeErased, wipeQueue } from './erase/job.ts'
import { home } from './globals/home.ts'
import { site } from './globals/site.ts'
import { largestFile } from './pictures/limits.ts'
import { makePictureVariants } from './pictures/job.ts'
import { previewEndpoints } from './preview/endpoints.ts'
import { onlineEndpoint } from './renderer/online-endpoint.ts'
import {
  ledgerRows,
  publicationEndpoints,
  releases,
  withGlobalPublication,
  withPublication,
} from './publication/index.ts'
import { withGlobalRevisions, withRevisions } from './revisions/with-revisions.ts'
import {
  carryOutSchedule,
  notices,
  schedules,
  submissions,
  withEndings,
  withGlobalWorkflow,
  withWorkflow,
  workflowEndpoints,
} from './workflow/index.ts'

// After bundling `import.meta.dirname` is undefined.
const folder = path.dirname(fileURLToPath(import.meta.url))

hashForPayload()

const config = buildConfig({
  collections: [
    ...[
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
      ]
        .map(withPublication)
        .map(withDocumentTools)
        .map(withWorkflow)
        .map(withRevisions)
        .map(withBin),
      evidenceFiles,
      withEndings(releases),
      submissions,
      schedules,
      notices,
      users,
      signInAttempts,
    ].map(withCleanTexts),
    // Its bodies are JSON of what the contract has read.
    ledgerRows,
  ],
  globals: [home, site]
    .map(withGlobalPublication)
    .map(withGlobalDocumentTools)
    .map(withGlobalWorkflow)
    .map(withGlobalRevisions)
    .map(withGlobalCleanTexts),
  endpoints: listed([
    ...publicationEndpoints,
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
    migrationDir: path.join(folder, 'migrations'),
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
      graphics: { Logo: '/brand/logo.tsx#Logo', Icon: '/brand/icon.tsx#Icon' },
      providers: ['/admin/chinese.tsx#Chinese', '/saving/session-keeper.tsx#SessionKeeper'],
      afterLogin: ['/admin/password-words.tsx#PasswordWords'],
      beforeNavLinks: ['/workflow/admin/nav-link.tsx#WaitingLink'],
      views: {
        dashboard: { Component: '/dashboard/dashboard.tsx#Dashboard' },
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
