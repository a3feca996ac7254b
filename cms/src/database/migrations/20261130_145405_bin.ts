import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`articles_deleted_at_idx\` ON \`articles\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_deleted_at\` text;`)
  await db.run(
    sql`CREATE INDEX \`_articles_v_version_version_deleted_at_idx\` ON \`_articles_v\` (\`version_deleted_at\`);`,
  )
  await db.run(sql`ALTER TABLE \`programs\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`programs_deleted_at_idx\` ON \`programs\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_programs_v\` ADD \`version_deleted_at\` text;`)
  await db.run(
    sql`CREATE INDEX \`_programs_v_version_version_deleted_at_idx\` ON \`_programs_v\` (\`version_deleted_at\`);`,
  )
  await db.run(sql`ALTER TABLE \`families\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`families_deleted_at_idx\` ON \`families\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_families_v\` ADD \`version_deleted_at\` text;`)
  await db.run(
    sql`CREATE INDEX \`_families_v_version_version_deleted_at_idx\` ON \`_families_v\` (\`version_deleted_at\`);`,
  )
  await db.run(sql`ALTER TABLE \`pictures\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`pictures_deleted_at_idx\` ON \`pictures\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_pictures_v\` ADD \`version_deleted_at\` text;`)
  await db.run(
    sql`CREATE INDEX \`_pictures_v_version_version_deleted_at_idx\` ON \`_pictures_v\` (\`version_deleted_at\`);`,
  )
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`attachments_deleted_at_idx\` ON \`attachments\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_attachments_v\` ADD \`version_deleted_at\` text;`)
  await db.run(
    sql`CREATE INDEX \`_attachments_v_version_version_deleted_at_idx\` ON \`_attachments_v\` (\`version_deleted_at\`);`,
  )
  await db.run(sql`ALTER TABLE \`statistics\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`statistics_deleted_at_idx\` ON \`statistics\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` ADD \`version_deleted_at\` text;`)
  await db.run(
    sql`CREATE INDEX \`_statistics_v_version_version_deleted_at_idx\` ON \`_statistics_v\` (\`version_deleted_at\`);`,
  )
  await db.run(sql`ALTER TABLE \`observations\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`observations_deleted_at_idx\` ON \`observations\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_observations_v\` ADD \`version_deleted_at\` text;`)
  await db.run(
    sql`CREATE INDEX \`_observations_v_version_version_deleted_at_idx\` ON \`_observations_v\` (\`version_deleted_at\`);`,
  )
  await db.run(sql`ALTER TABLE \`statistics_blocks\` ADD \`deleted_at\` text;`)
  await db.run(
    sql`CREATE INDEX \`statistics_blocks_deleted_at_idx\` ON \`statistics_blocks\` (\`deleted_at\`);`,
  )
  await db.run(sql`ALTER TABLE \`_statistics_blocks_v\` ADD \`version_deleted_at\` text;`)
  await db.run(
    sql`CREATE INDEX \`_statistics_blocks_v_version_version_deleted_at_idx\` ON \`_statistics_blocks_v\` (\`version_deleted_at\`);`,
  )
  await db.run(sql`ALTER TABLE \`organizations\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`organizations_deleted_at_idx\` ON \`organizations\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` ADD \`version_deleted_at\` text;`)
  await db.run(
    sql`CREATE INDEX \`_organizations_v_version_version_deleted_at_idx\` ON \`_organizations_v\` (\`version_deleted_at\`);`,
  )
  await db.run(sql`ALTER TABLE \`honours\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`honours_deleted_at_idx\` ON \`honours\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_honours_v\` ADD \`version_deleted_at\` text;`)
  await db.run(
    sql`CREATE INDEX \`_honours_v_version_version_deleted_at_idx\` ON \`_honours_v\` (\`version_deleted_at\`);`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`DROP INDEX \`programs_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`programs\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_programs_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_programs_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`DROP INDEX \`families_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`families\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_families_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_families_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`DROP INDEX \`pictures_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`pictures\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_pictures_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_pictures_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`DROP INDEX \`attachments_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`attachments\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_attachments_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_attachments_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`DROP INDEX \`statistics_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`statistics\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_statistics_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`DROP INDEX \`observations_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`observations\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_observations_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_observations_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`DROP INDEX \`statistics_blocks_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`statistics_blocks\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_statistics_blocks_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_statistics_blocks_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`DROP INDEX \`organizations_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`organizations\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_organizations_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`DROP INDEX \`honours_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`honours\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_honours_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_honours_v\` DROP COLUMN \`version_deleted_at\`;`)
}
