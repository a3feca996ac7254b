import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_statistics_definitions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` text,
  	\`from\` text DEFAULT '未知',
  	\`text\` text,
  	\`comparable\` integer DEFAULT false,
  	\`change\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`INSERT INTO \`__new_statistics_definitions\`("_order", "_parent_id", "id", "version", "from", "text", "comparable", "change") SELECT "_order", "_parent_id", "id", "version", "from", "text", "comparable", "change" FROM \`statistics_definitions\`;`,
  )
  await db.run(sql`DROP TABLE \`statistics_definitions\`;`)
  await db.run(sql`ALTER TABLE \`__new_statistics_definitions\` RENAME TO \`statistics_definitions\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(
    sql`CREATE INDEX \`statistics_definitions_order_idx\` ON \`statistics_definitions\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`statistics_definitions_parent_id_idx\` ON \`statistics_definitions\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`__new__statistics_v_version_definitions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version\` text,
  	\`from\` text DEFAULT '未知',
  	\`text\` text,
  	\`comparable\` integer DEFAULT false,
  	\`change\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_statistics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`INSERT INTO \`__new__statistics_v_version_definitions\`("_order", "_parent_id", "id", "version", "from", "text", "comparable", "change", "_uuid") SELECT "_order", "_parent_id", "id", "version", "from", "text", "comparable", "change", "_uuid" FROM \`_statistics_v_version_definitions\`;`,
  )
  await db.run(sql`DROP TABLE \`_statistics_v_version_definitions\`;`)
  await db.run(
    sql`ALTER TABLE \`__new__statistics_v_version_definitions\` RENAME TO \`_statistics_v_version_definitions\`;`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_v_version_definitions_order_idx\` ON \`_statistics_v_version_definitions\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_v_version_definitions_parent_id_idx\` ON \`_statistics_v_version_definitions\` (\`_parent_id\`);`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_statistics_definitions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` text,
  	\`from\` text DEFAULT '未知',
  	\`text\` text,
  	\`comparable\` integer DEFAULT true,
  	\`change\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`INSERT INTO \`__new_statistics_definitions\`("_order", "_parent_id", "id", "version", "from", "text", "comparable", "change") SELECT "_order", "_parent_id", "id", "version", "from", "text", "comparable", "change" FROM \`statistics_definitions\`;`,
  )
  await db.run(sql`DROP TABLE \`statistics_definitions\`;`)
  await db.run(sql`ALTER TABLE \`__new_statistics_definitions\` RENAME TO \`statistics_definitions\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(
    sql`CREATE INDEX \`statistics_definitions_order_idx\` ON \`statistics_definitions\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`statistics_definitions_parent_id_idx\` ON \`statistics_definitions\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`__new__statistics_v_version_definitions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version\` text,
  	\`from\` text DEFAULT '未知',
  	\`text\` text,
  	\`comparable\` integer DEFAULT true,
  	\`change\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_statistics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`INSERT INTO \`__new__statistics_v_version_definitions\`("_order", "_parent_id", "id", "version", "from", "text", "comparable", "change", "_uuid") SELECT "_order", "_parent_id", "id", "version", "from", "text", "comparable", "change", "_uuid" FROM \`_statistics_v_version_definitions\`;`,
  )
  await db.run(sql`DROP TABLE \`_statistics_v_version_definitions\`;`)
  await db.run(
    sql`ALTER TABLE \`__new__statistics_v_version_definitions\` RENAME TO \`_statistics_v_version_definitions\`;`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_v_version_definitions_order_idx\` ON \`_statistics_v_version_definitions\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_v_version_definitions_parent_id_idx\` ON \`_statistics_v_version_definitions\` (\`_parent_id\`);`,
  )
}
