import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`home_order\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`home\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`home_order_order_idx\` ON \`home_order\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`home_order_parent_idx\` ON \`home_order\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_home_v_version_order\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_home_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_home_v_version_order_order_idx\` ON \`_home_v_version_order\` (\`order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_home_v_version_order_parent_idx\` ON \`_home_v_version_order\` (\`parent_id\`);`,
  )
  await db.run(sql`ALTER TABLE \`statistics_definitions\` ADD \`change\` text;`)
  await db.run(sql`ALTER TABLE \`_statistics_v_version_definitions\` ADD \`change\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`home_order\`;`)
  await db.run(sql`DROP TABLE \`_home_v_version_order\`;`)
  await db.run(sql`ALTER TABLE \`statistics_definitions\` DROP COLUMN \`change\`;`)
  await db.run(sql`ALTER TABLE \`_statistics_v_version_definitions\` DROP COLUMN \`change\`;`)
}
