import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`number\` text,
  	\`title\` text,
  	\`body\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_sections_order_idx\` ON \`articles_sections\` (\`_order\`);`)
  await db.run(
    sql`CREATE INDEX \`articles_sections_parent_id_idx\` ON \`articles_sections\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`articles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kicker\` text,
  	\`title\` text,
  	\`standfirst\` text,
  	\`subject_id\` text(36),
  	\`period_kind\` text,
  	\`period_year\` numeric,
  	\`period_half\` numeric,
  	\`period_quarter\` numeric,
  	\`period_month\` numeric,
  	\`period_from\` text,
  	\`period_to\` text,
  	\`cover_id\` text(36),
  	\`description\` text,
  	\`search_title\` text,
  	\`search_description\` text,
  	\`key\` text,
  	\`slug\` text,
  	\`release_change\` text DEFAULT 'minor',
  	\`release_note\` text,
  	\`changes\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`subject_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`pictures\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_subject_idx\` ON \`articles\` (\`subject_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_cover_idx\` ON \`articles\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_key_idx\` ON \`articles\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_slug_idx\` ON \`articles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles__status_idx\` ON \`articles\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`articles_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`articles_texts_order_parent\` ON \`articles_texts\` (\`order\`,\`parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`articles_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`programs_id\` text(36),
  	\`statistics_blocks_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programs_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`statistics_blocks_id\`) REFERENCES \`statistics_blocks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_rels_order_idx\` ON \`articles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_parent_idx\` ON \`articles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_path_idx\` ON \`articles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_programs_id_idx\` ON \`articles_rels\` (\`programs_id\`);`)
  await db.run(
    sql`CREATE INDEX \`articles_rels_statistics_blocks_id_idx\` ON \`articles_rels\` (\`statistics_blocks_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_articles_v_version_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` text,
  	\`title\` text,
  	\`body\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_articles_v_version_sections_order_idx\` ON \`_articles_v_version_sections\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_articles_v_version_sections_parent_id_idx\` ON \`_articles_v_version_sections\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_articles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_kicker\` text,
  	\`version_title\` text,
  	\`version_standfirst\` text,
  	\`version_subject_id\` text(36),
  	\`version_period_kind\` text,
  	\`version_period_year\` numeric,
  	\`version_period_half\` numeric,
  	\`version_period_quarter\` numeric,
  	\`version_period_month\` numeric,
  	\`version_period_from\` text,
  	\`version_period_to\` text,
  	\`version_cover_id\` text(36),
  	\`version_description\` text,
  	\`version_search_title\` text,
  	\`version_search_description\` text,
  	\`version_key\` text,
  	\`version_slug\` text,
  	\`version_release_change\` text DEFAULT 'minor',
  	\`version_release_note\` text,
  	\`version_changes\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_subject_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`pictures\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(
    sql`CREATE INDEX \`_articles_v_version_version_subject_idx\` ON \`_articles_v\` (\`version_subject_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_articles_v_version_version_cover_idx\` ON \`_articles_v\` (\`version_cover_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_articles_v_version_version_key_idx\` ON \`_articles_v\` (\`version_key\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_articles_v_version_version_slug_idx\` ON \`_articles_v\` (\`version_slug\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`,
  )
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_idx\` ON \`_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_autosave_idx\` ON \`_articles_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_articles_v_texts_order_parent\` ON \`_articles_v_texts\` (\`order\`,\`parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_articles_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`programs_id\` text(36),
  	\`statistics_blocks_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programs_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`statistics_blocks_id\`) REFERENCES \`statistics_blocks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_order_idx\` ON \`_articles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_parent_idx\` ON \`_articles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_path_idx\` ON \`_articles_v_rels\` (\`path\`);`)
  await db.run(
    sql`CREATE INDEX \`_articles_v_rels_programs_id_idx\` ON \`_articles_v_rels\` (\`programs_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_articles_v_rels_statistics_blocks_id_idx\` ON \`_articles_v_rels\` (\`statistics_blocks_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`programs_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`number\` text,
  	\`title\` text,
  	\`body\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programs_sections_order_idx\` ON \`programs_sections\` (\`_order\`);`)
  await db.run(
    sql`CREATE INDEX \`programs_sections_parent_id_idx\` ON \`programs_sections\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`programs_organizations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organization_id\` text(36),
  	\`role\` text,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`programs_organizations_order_idx\` ON \`programs_organizations\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`programs_organizations_parent_id_idx\` ON \`programs_organizations\` (\`_parent_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`programs_organizations_organization_idx\` ON \`programs_organizations\` (\`organization_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`programs_sites\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`place\` text,
  	\`when\` text DEFAULT '未知',
  	\`organization_id\` text(36),
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programs_sites_order_idx\` ON \`programs_sites\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`programs_sites_parent_id_idx\` ON \`programs_sites\` (\`_parent_id\`);`)
  await db.run(
    sql`CREATE INDEX \`programs_sites_organization_idx\` ON \`programs_sites\` (\`organization_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`programs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`kind\` text,
  	\`summary\` text,
  	\`key\` text,
  	\`slug\` text,
  	\`release_change\` text DEFAULT 'minor',
  	\`release_note\` text,
  	\`changes\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`programs_key_idx\` ON \`programs\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`programs_slug_idx\` ON \`programs\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`programs_updated_at_idx\` ON \`programs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`programs_created_at_idx\` ON \`programs\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`programs__status_idx\` ON \`programs\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`programs_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`programs_texts_order_parent\` ON \`programs_texts\` (\`order\`,\`parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`programs_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`programs_id\` text(36),
  	\`families_id\` text(36),
  	\`statistics_id\` text(36),
  	\`pictures_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programs_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`families_id\`) REFERENCES \`families\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`statistics_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pictures_id\`) REFERENCES \`pictures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programs_rels_order_idx\` ON \`programs_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`programs_rels_parent_idx\` ON \`programs_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`programs_rels_path_idx\` ON \`programs_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`programs_rels_programs_id_idx\` ON \`programs_rels\` (\`programs_id\`);`)
  await db.run(sql`CREATE INDEX \`programs_rels_families_id_idx\` ON \`programs_rels\` (\`families_id\`);`)
  await db.run(
    sql`CREATE INDEX \`programs_rels_statistics_id_idx\` ON \`programs_rels\` (\`statistics_id\`);`,
  )
  await db.run(sql`CREATE INDEX \`programs_rels_pictures_id_idx\` ON \`programs_rels\` (\`pictures_id\`);`)
  await db.run(sql`CREATE TABLE \`_programs_v_version_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` text,
  	\`title\` text,
  	\`body\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_programs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_programs_v_version_sections_order_idx\` ON \`_programs_v_version_sections\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_programs_v_version_sections_parent_id_idx\` ON \`_programs_v_version_sections\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_programs_v_version_organizations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organization_id\` text(36),
  	\`role\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_programs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_programs_v_version_organizations_order_idx\` ON \`_programs_v_version_organizations\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_programs_v_version_organizations_parent_id_idx\` ON \`_programs_v_version_organizations\` (\`_parent_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_programs_v_version_organizations_organization_idx\` ON \`_programs_v_version_organizations\` (\`organization_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_programs_v_version_sites\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`place\` text,
  	\`when\` text DEFAULT '未知',
  	\`organization_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_programs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_programs_v_version_sites_order_idx\` ON \`_programs_v_version_sites\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_programs_v_version_sites_parent_id_idx\` ON \`_programs_v_version_sites\` (\`_parent_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_programs_v_version_sites_organization_idx\` ON \`_programs_v_version_sites\` (\`organization_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_programs_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_kind\` text,
  	\`version_summary\` text,
  	\`version_key\` text,
  	\`version_slug\` text,
  	\`version_release_change\` text DEFAULT 'minor',
  	\`version_release_note\` text,
  	\`version_changes\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_programs_v_parent_idx\` ON \`_programs_v\` (\`parent_id\`);`)
  await db.run(
    sql`CREATE INDEX \`_programs_v_version_version_key_idx\` ON \`_programs_v\` (\`version_key\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_programs_v_version_version_slug_idx\` ON \`_programs_v\` (\`version_slug\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_programs_v_version_version_updated_at_idx\` ON \`_programs_v\` (\`version_updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_programs_v_version_version_created_at_idx\` ON \`_programs_v\` (\`version_created_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_programs_v_version_version__status_idx\` ON \`_programs_v\` (\`version__status\`);`,
  )
  await db.run(sql`CREATE INDEX \`_programs_v_created_at_idx\` ON \`_programs_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_updated_at_idx\` ON \`_programs_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_latest_idx\` ON \`_programs_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_autosave_idx\` ON \`_programs_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_programs_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_programs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_programs_v_texts_order_parent\` ON \`_programs_v_texts\` (\`order\`,\`parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_programs_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`programs_id\` text(36),
  	\`families_id\` text(36),
  	\`statistics_id\` text(36),
  	\`pictures_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_programs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programs_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`families_id\`) REFERENCES \`families\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`statistics_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pictures_id\`) REFERENCES \`pictures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_programs_v_rels_order_idx\` ON \`_programs_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_rels_parent_idx\` ON \`_programs_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_rels_path_idx\` ON \`_programs_v_rels\` (\`path\`);`)
  await db.run(
    sql`CREATE INDEX \`_programs_v_rels_programs_id_idx\` ON \`_programs_v_rels\` (\`programs_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_programs_v_rels_families_id_idx\` ON \`_programs_v_rels\` (\`families_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_programs_v_rels_statistics_id_idx\` ON \`_programs_v_rels\` (\`statistics_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_programs_v_rels_pictures_id_idx\` ON \`_programs_v_rels\` (\`pictures_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`families_basis_scope\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`families\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`families_basis_scope_order_idx\` ON \`families_basis_scope\` (\`order\`);`)
  await db.run(
    sql`CREATE INDEX \`families_basis_scope_parent_idx\` ON \`families_basis_scope\` (\`parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`families\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'family',
  	\`name\` text,
  	\`basis_kind\` text,
  	\`basis_date\` text,
  	\`basis_evidence_id\` text(36),
  	\`basis_until\` text,
  	\`basis_withdrawn_at\` text,
  	\`basis_where\` text,
  	\`basis_when\` text DEFAULT '未知',
  	\`nameless\` text,
  	\`place\` text,
  	\`story\` text,
  	\`note\` text,
  	\`ended_at\` text,
  	\`ended_why\` text,
  	\`key\` text,
  	\`slug\` text,
  	\`release_change\` text DEFAULT 'minor',
  	\`release_note\` text,
  	\`changes\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`basis_evidence_id\`) REFERENCES \`evidence_files\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(
    sql`CREATE INDEX \`families_basis_basis_evidence_idx\` ON \`families\` (\`basis_evidence_id\`);`,
  )
  await db.run(sql`CREATE INDEX \`families_basis_basis_until_idx\` ON \`families\` (\`basis_until\`);`)
  await db.run(
    sql`CREATE INDEX \`families_basis_basis_withdrawn_at_idx\` ON \`families\` (\`basis_withdrawn_at\`);`,
  )
  await db.run(sql`CREATE UNIQUE INDEX \`families_key_idx\` ON \`families\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`families_slug_idx\` ON \`families\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`families_updated_at_idx\` ON \`families\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`families_created_at_idx\` ON \`families\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`families__status_idx\` ON \`families\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`families_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`families\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`families_texts_order_parent\` ON \`families_texts\` (\`order\`,\`parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`families_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`honours_id\` text(36),
  	\`statistics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`families\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`honours_id\`) REFERENCES \`honours\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`statistics_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`families_rels_order_idx\` ON \`families_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`families_rels_parent_idx\` ON \`families_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`families_rels_path_idx\` ON \`families_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`families_rels_honours_id_idx\` ON \`families_rels\` (\`honours_id\`);`)
  await db.run(
    sql`CREATE INDEX \`families_rels_statistics_id_idx\` ON \`families_rels\` (\`statistics_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_families_v_version_basis_scope\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_families_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_families_v_version_basis_scope_order_idx\` ON \`_families_v_version_basis_scope\` (\`order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_families_v_version_basis_scope_parent_idx\` ON \`_families_v_version_basis_scope\` (\`parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_families_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_kind\` text DEFAULT 'family',
  	\`version_name\` text,
  	\`version_basis_kind\` text,
  	\`version_basis_date\` text,
  	\`version_basis_evidence_id\` text(36),
  	\`version_basis_until\` text,
  	\`version_basis_withdrawn_at\` text,
  	\`version_basis_where\` text,
  	\`version_basis_when\` text DEFAULT '未知',
  	\`version_nameless\` text,
  	\`version_place\` text,
  	\`version_story\` text,
  	\`version_note\` text,
  	\`version_ended_at\` text,
  	\`version_ended_why\` text,
  	\`version_key\` text,
  	\`version_slug\` text,
  	\`version_release_change\` text DEFAULT 'minor',
  	\`version_release_note\` text,
  	\`version_changes\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`families\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_basis_evidence_id\`) REFERENCES \`evidence_files\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_families_v_parent_idx\` ON \`_families_v\` (\`parent_id\`);`)
  await db.run(
    sql`CREATE INDEX \`_families_v_version_basis_version_basis_evidence_idx\` ON \`_families_v\` (\`version_basis_evidence_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_families_v_version_basis_version_basis_until_idx\` ON \`_families_v\` (\`version_basis_until\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_families_v_version_basis_version_basis_withdrawn_at_idx\` ON \`_families_v\` (\`version_basis_withdrawn_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_families_v_version_version_key_idx\` ON \`_families_v\` (\`version_key\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_families_v_version_version_slug_idx\` ON \`_families_v\` (\`version_slug\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_families_v_version_version_updated_at_idx\` ON \`_families_v\` (\`version_updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_families_v_version_version_created_at_idx\` ON \`_families_v\` (\`version_created_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_families_v_version_version__status_idx\` ON \`_families_v\` (\`version__status\`);`,
  )
  await db.run(sql`CREATE INDEX \`_families_v_created_at_idx\` ON \`_families_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_families_v_updated_at_idx\` ON \`_families_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_families_v_latest_idx\` ON \`_families_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_families_v_autosave_idx\` ON \`_families_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_families_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_families_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_families_v_texts_order_parent\` ON \`_families_v_texts\` (\`order\`,\`parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_families_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`honours_id\` text(36),
  	\`statistics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_families_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`honours_id\`) REFERENCES \`honours\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`statistics_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_families_v_rels_order_idx\` ON \`_families_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_families_v_rels_parent_idx\` ON \`_families_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_families_v_rels_path_idx\` ON \`_families_v_rels\` (\`path\`);`)
  await db.run(
    sql`CREATE INDEX \`_families_v_rels_honours_id_idx\` ON \`_families_v_rels\` (\`honours_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_families_v_rels_statistics_id_idx\` ON \`_families_v_rels\` (\`statistics_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`pictures_variants\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`hash\` text,
  	\`format\` text,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pictures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pictures_variants_order_idx\` ON \`pictures_variants\` (\`_order\`);`)
  await db.run(
    sql`CREATE INDEX \`pictures_variants_parent_id_idx\` ON \`pictures_variants\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`pictures\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`alt\` text,
  	\`credit\` text,
  	\`caption\` text,
  	\`focus_x\` numeric DEFAULT 50,
  	\`focus_y\` numeric DEFAULT 50,
  	\`original\` text,
  	\`key\` text,
  	\`release_change\` text DEFAULT 'minor',
  	\`release_note\` text,
  	\`changes\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`pictures_original_idx\` ON \`pictures\` (\`original\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`pictures_key_idx\` ON \`pictures\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`pictures_updated_at_idx\` ON \`pictures\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`pictures_created_at_idx\` ON \`pictures\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`pictures__status_idx\` ON \`pictures\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`pictures_filename_idx\` ON \`pictures\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`pictures_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`families_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pictures\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`families_id\`) REFERENCES \`families\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pictures_rels_order_idx\` ON \`pictures_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`pictures_rels_parent_idx\` ON \`pictures_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`pictures_rels_path_idx\` ON \`pictures_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`pictures_rels_families_id_idx\` ON \`pictures_rels\` (\`families_id\`);`)
  await db.run(sql`CREATE TABLE \`_pictures_v_version_variants\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`hash\` text,
  	\`format\` text,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pictures_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_pictures_v_version_variants_order_idx\` ON \`_pictures_v_version_variants\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_pictures_v_version_variants_parent_id_idx\` ON \`_pictures_v_version_variants\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_pictures_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_alt\` text,
  	\`version_credit\` text,
  	\`version_caption\` text,
  	\`version_focus_x\` numeric DEFAULT 50,
  	\`version_focus_y\` numeric DEFAULT 50,
  	\`version_original\` text,
  	\`version_key\` text,
  	\`version_release_change\` text DEFAULT 'minor',
  	\`version_release_note\` text,
  	\`version_changes\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`version_url\` text,
  	\`version_thumbnail_u_r_l\` text,
  	\`version_filename\` text,
  	\`version_mime_type\` text,
  	\`version_filesize\` numeric,
  	\`version_width\` numeric,
  	\`version_height\` numeric,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pictures\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_pictures_v_parent_idx\` ON \`_pictures_v\` (\`parent_id\`);`)
  await db.run(
    sql`CREATE INDEX \`_pictures_v_version_version_original_idx\` ON \`_pictures_v\` (\`version_original\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_pictures_v_version_version_key_idx\` ON \`_pictures_v\` (\`version_key\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_pictures_v_version_version_updated_at_idx\` ON \`_pictures_v\` (\`version_updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_pictures_v_version_version_created_at_idx\` ON \`_pictures_v\` (\`version_created_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_pictures_v_version_version__status_idx\` ON \`_pictures_v\` (\`version__status\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_pictures_v_version_version_filename_idx\` ON \`_pictures_v\` (\`version_filename\`);`,
  )
  await db.run(sql`CREATE INDEX \`_pictures_v_created_at_idx\` ON \`_pictures_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_pictures_v_updated_at_idx\` ON \`_pictures_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_pictures_v_latest_idx\` ON \`_pictures_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_pictures_v_autosave_idx\` ON \`_pictures_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_pictures_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`families_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_pictures_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`families_id\`) REFERENCES \`families\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pictures_v_rels_order_idx\` ON \`_pictures_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_pictures_v_rels_parent_idx\` ON \`_pictures_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pictures_v_rels_path_idx\` ON \`_pictures_v_rels\` (\`path\`);`)
  await db.run(
    sql`CREATE INDEX \`_pictures_v_rels_families_id_idx\` ON \`_pictures_v_rels\` (\`families_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`attachments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`note\` text,
  	\`format\` text,
  	\`bytes\` numeric,
  	\`hash\` text,
  	\`key\` text,
  	\`release_change\` text DEFAULT 'minor',
  	\`release_note\` text,
  	\`changes\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`attachments_hash_idx\` ON \`attachments\` (\`hash\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`attachments_key_idx\` ON \`attachments\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`attachments_updated_at_idx\` ON \`attachments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`attachments_created_at_idx\` ON \`attachments\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`attachments__status_idx\` ON \`attachments\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`attachments_filename_idx\` ON \`attachments\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`_attachments_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_note\` text,
  	\`version_format\` text,
  	\`version_bytes\` numeric,
  	\`version_hash\` text,
  	\`version_key\` text,
  	\`version_release_change\` text DEFAULT 'minor',
  	\`version_release_note\` text,
  	\`version_changes\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`version_url\` text,
  	\`version_thumbnail_u_r_l\` text,
  	\`version_filename\` text,
  	\`version_mime_type\` text,
  	\`version_filesize\` numeric,
  	\`version_width\` numeric,
  	\`version_height\` numeric,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`attachments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_attachments_v_parent_idx\` ON \`_attachments_v\` (\`parent_id\`);`)
  await db.run(
    sql`CREATE INDEX \`_attachments_v_version_version_hash_idx\` ON \`_attachments_v\` (\`version_hash\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_attachments_v_version_version_key_idx\` ON \`_attachments_v\` (\`version_key\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_attachments_v_version_version_updated_at_idx\` ON \`_attachments_v\` (\`version_updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_attachments_v_version_version_created_at_idx\` ON \`_attachments_v\` (\`version_created_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_attachments_v_version_version__status_idx\` ON \`_attachments_v\` (\`version__status\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_attachments_v_version_version_filename_idx\` ON \`_attachments_v\` (\`version_filename\`);`,
  )
  await db.run(sql`CREATE INDEX \`_attachments_v_created_at_idx\` ON \`_attachments_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_attachments_v_updated_at_idx\` ON \`_attachments_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_attachments_v_latest_idx\` ON \`_attachments_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_attachments_v_autosave_idx\` ON \`_attachments_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`statistics_definitions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` text,
  	\`from\` text DEFAULT '未知',
  	\`text\` text,
  	\`comparable\` integer DEFAULT true,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`statistics_definitions_order_idx\` ON \`statistics_definitions\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`statistics_definitions_parent_id_idx\` ON \`statistics_definitions\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`statistics\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`kind\` text,
  	\`unit\` text,
  	\`scale\` text DEFAULT 'one',
  	\`base\` text,
  	\`note\` text,
  	\`key\` text,
  	\`slug\` text,
  	\`release_change\` text DEFAULT 'minor',
  	\`release_note\` text,
  	\`changes\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`statistics_key_idx\` ON \`statistics\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`statistics_slug_idx\` ON \`statistics\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`statistics_updated_at_idx\` ON \`statistics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`statistics_created_at_idx\` ON \`statistics\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`statistics__status_idx\` ON \`statistics\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`statistics_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`statistics_texts_order_parent\` ON \`statistics_texts\` (\`order\`,\`parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_statistics_v_version_definitions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version\` text,
  	\`from\` text DEFAULT '未知',
  	\`text\` text,
  	\`comparable\` integer DEFAULT true,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_statistics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_statistics_v_version_definitions_order_idx\` ON \`_statistics_v_version_definitions\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_v_version_definitions_parent_id_idx\` ON \`_statistics_v_version_definitions\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_statistics_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_kind\` text,
  	\`version_unit\` text,
  	\`version_scale\` text DEFAULT 'one',
  	\`version_base\` text,
  	\`version_note\` text,
  	\`version_key\` text,
  	\`version_slug\` text,
  	\`version_release_change\` text DEFAULT 'minor',
  	\`version_release_note\` text,
  	\`version_changes\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_statistics_v_parent_idx\` ON \`_statistics_v\` (\`parent_id\`);`)
  await db.run(
    sql`CREATE INDEX \`_statistics_v_version_version_key_idx\` ON \`_statistics_v\` (\`version_key\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_v_version_version_slug_idx\` ON \`_statistics_v\` (\`version_slug\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_v_version_version_updated_at_idx\` ON \`_statistics_v\` (\`version_updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_v_version_version_created_at_idx\` ON \`_statistics_v\` (\`version_created_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_v_version_version__status_idx\` ON \`_statistics_v\` (\`version__status\`);`,
  )
  await db.run(sql`CREATE INDEX \`_statistics_v_created_at_idx\` ON \`_statistics_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_updated_at_idx\` ON \`_statistics_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_latest_idx\` ON \`_statistics_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_statistics_v_autosave_idx\` ON \`_statistics_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_statistics_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_statistics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_statistics_v_texts_order_parent\` ON \`_statistics_v_texts\` (\`order\`,\`parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`observations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`statistic_id\` text(36),
  	\`definition\` text,
  	\`value\` text,
  	\`exactness\` text DEFAULT 'exact',
  	\`period_kind\` text,
  	\`period_year\` numeric,
  	\`period_half\` numeric,
  	\`period_quarter\` numeric,
  	\`period_month\` numeric,
  	\`period_from\` text,
  	\`period_to\` text,
  	\`as_of\` text DEFAULT '未知',
  	\`status\` text DEFAULT 'final',
  	\`supersedes_id\` text(36),
  	\`source\` text,
  	\`note\` text,
  	\`internal_note\` text,
  	\`key\` text,
  	\`release_change\` text DEFAULT 'minor',
  	\`release_note\` text,
  	\`changes\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`statistic_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`supersedes_id\`) REFERENCES \`observations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`observations_statistic_idx\` ON \`observations\` (\`statistic_id\`);`)
  await db.run(sql`CREATE INDEX \`observations_supersedes_idx\` ON \`observations\` (\`supersedes_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`observations_key_idx\` ON \`observations\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`observations_updated_at_idx\` ON \`observations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`observations_created_at_idx\` ON \`observations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`observations__status_idx\` ON \`observations\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`observations_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`evidence_files_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`observations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`evidence_files_id\`) REFERENCES \`evidence_files\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`observations_rels_order_idx\` ON \`observations_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`observations_rels_parent_idx\` ON \`observations_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`observations_rels_path_idx\` ON \`observations_rels\` (\`path\`);`)
  await db.run(
    sql`CREATE INDEX \`observations_rels_evidence_files_id_idx\` ON \`observations_rels\` (\`evidence_files_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_observations_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_label\` text,
  	\`version_statistic_id\` text(36),
  	\`version_definition\` text,
  	\`version_value\` text,
  	\`version_exactness\` text DEFAULT 'exact',
  	\`version_period_kind\` text,
  	\`version_period_year\` numeric,
  	\`version_period_half\` numeric,
  	\`version_period_quarter\` numeric,
  	\`version_period_month\` numeric,
  	\`version_period_from\` text,
  	\`version_period_to\` text,
  	\`version_as_of\` text DEFAULT '未知',
  	\`version_status\` text DEFAULT 'final',
  	\`version_supersedes_id\` text(36),
  	\`version_source\` text,
  	\`version_note\` text,
  	\`version_internal_note\` text,
  	\`version_key\` text,
  	\`version_release_change\` text DEFAULT 'minor',
  	\`version_release_note\` text,
  	\`version_changes\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`observations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_statistic_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_supersedes_id\`) REFERENCES \`observations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_observations_v_parent_idx\` ON \`_observations_v\` (\`parent_id\`);`)
  await db.run(
    sql`CREATE INDEX \`_observations_v_version_version_statistic_idx\` ON \`_observations_v\` (\`version_statistic_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_observations_v_version_version_supersedes_idx\` ON \`_observations_v\` (\`version_supersedes_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_observations_v_version_version_key_idx\` ON \`_observations_v\` (\`version_key\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_observations_v_version_version_updated_at_idx\` ON \`_observations_v\` (\`version_updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_observations_v_version_version_created_at_idx\` ON \`_observations_v\` (\`version_created_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_observations_v_version_version__status_idx\` ON \`_observations_v\` (\`version__status\`);`,
  )
  await db.run(sql`CREATE INDEX \`_observations_v_created_at_idx\` ON \`_observations_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_observations_v_updated_at_idx\` ON \`_observations_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_observations_v_latest_idx\` ON \`_observations_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_observations_v_autosave_idx\` ON \`_observations_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_observations_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`evidence_files_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_observations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`evidence_files_id\`) REFERENCES \`evidence_files\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_observations_v_rels_order_idx\` ON \`_observations_v_rels\` (\`order\`);`)
  await db.run(
    sql`CREATE INDEX \`_observations_v_rels_parent_idx\` ON \`_observations_v_rels\` (\`parent_id\`);`,
  )
  await db.run(sql`CREATE INDEX \`_observations_v_rels_path_idx\` ON \`_observations_v_rels\` (\`path\`);`)
  await db.run(
    sql`CREATE INDEX \`_observations_v_rels_evidence_files_id_idx\` ON \`_observations_v_rels\` (\`evidence_files_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`statistics_blocks_entries\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`statistic_id\` text(36),
  	\`mode\` text DEFAULT 'latest',
  	\`observation_id\` text(36),
  	\`definition\` text,
  	\`period\` text,
  	\`label\` text,
  	\`emphasis\` integer DEFAULT false,
  	FOREIGN KEY (\`statistic_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`observation_id\`) REFERENCES \`observations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`statistics_blocks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`statistics_blocks_entries_order_idx\` ON \`statistics_blocks_entries\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`statistics_blocks_entries_parent_id_idx\` ON \`statistics_blocks_entries\` (\`_parent_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`statistics_blocks_entries_statistic_idx\` ON \`statistics_blocks_entries\` (\`statistic_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`statistics_blocks_entries_observation_idx\` ON \`statistics_blocks_entries\` (\`observation_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`statistics_blocks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`key\` text,
  	\`release_change\` text DEFAULT 'minor',
  	\`release_note\` text,
  	\`changes\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`statistics_blocks_key_idx\` ON \`statistics_blocks\` (\`key\`);`)
  await db.run(
    sql`CREATE INDEX \`statistics_blocks_updated_at_idx\` ON \`statistics_blocks\` (\`updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`statistics_blocks_created_at_idx\` ON \`statistics_blocks\` (\`created_at\`);`,
  )
  await db.run(sql`CREATE INDEX \`statistics_blocks__status_idx\` ON \`statistics_blocks\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_statistics_blocks_v_version_entries\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`statistic_id\` text(36),
  	\`mode\` text DEFAULT 'latest',
  	\`observation_id\` text(36),
  	\`definition\` text,
  	\`period\` text,
  	\`label\` text,
  	\`emphasis\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`statistic_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`observation_id\`) REFERENCES \`observations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_statistics_blocks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_statistics_blocks_v_version_entries_order_idx\` ON \`_statistics_blocks_v_version_entries\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_blocks_v_version_entries_parent_id_idx\` ON \`_statistics_blocks_v_version_entries\` (\`_parent_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_blocks_v_version_entries_statistic_idx\` ON \`_statistics_blocks_v_version_entries\` (\`statistic_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_blocks_v_version_entries_observation_idx\` ON \`_statistics_blocks_v_version_entries\` (\`observation_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_statistics_blocks_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_key\` text,
  	\`version_release_change\` text DEFAULT 'minor',
  	\`version_release_note\` text,
  	\`version_changes\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`statistics_blocks\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_statistics_blocks_v_parent_idx\` ON \`_statistics_blocks_v\` (\`parent_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_blocks_v_version_version_key_idx\` ON \`_statistics_blocks_v\` (\`version_key\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_blocks_v_version_version_updated_at_idx\` ON \`_statistics_blocks_v\` (\`version_updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_blocks_v_version_version_created_at_idx\` ON \`_statistics_blocks_v\` (\`version_created_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_blocks_v_version_version__status_idx\` ON \`_statistics_blocks_v\` (\`version__status\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_blocks_v_created_at_idx\` ON \`_statistics_blocks_v\` (\`created_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_blocks_v_updated_at_idx\` ON \`_statistics_blocks_v\` (\`updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_blocks_v_latest_idx\` ON \`_statistics_blocks_v\` (\`latest\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_statistics_blocks_v_autosave_idx\` ON \`_statistics_blocks_v\` (\`autosave\`);`,
  )
  await db.run(sql`CREATE TABLE \`organizations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`short_name\` text,
  	\`kind\` text,
  	\`place\` text,
  	\`note\` text,
  	\`key\` text,
  	\`slug\` text,
  	\`release_change\` text DEFAULT 'minor',
  	\`release_note\` text,
  	\`changes\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`organizations_key_idx\` ON \`organizations\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`organizations_slug_idx\` ON \`organizations\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`organizations_updated_at_idx\` ON \`organizations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`organizations_created_at_idx\` ON \`organizations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`organizations__status_idx\` ON \`organizations\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`organizations_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`organizations_texts_order_parent\` ON \`organizations_texts\` (\`order\`,\`parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`organizations_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`organizations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organizations_rels_order_idx\` ON \`organizations_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`organizations_rels_parent_idx\` ON \`organizations_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organizations_rels_path_idx\` ON \`organizations_rels\` (\`path\`);`)
  await db.run(
    sql`CREATE INDEX \`organizations_rels_organizations_id_idx\` ON \`organizations_rels\` (\`organizations_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_organizations_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_short_name\` text,
  	\`version_kind\` text,
  	\`version_place\` text,
  	\`version_note\` text,
  	\`version_key\` text,
  	\`version_slug\` text,
  	\`version_release_change\` text DEFAULT 'minor',
  	\`version_release_note\` text,
  	\`version_changes\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_organizations_v_parent_idx\` ON \`_organizations_v\` (\`parent_id\`);`)
  await db.run(
    sql`CREATE INDEX \`_organizations_v_version_version_key_idx\` ON \`_organizations_v\` (\`version_key\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_organizations_v_version_version_slug_idx\` ON \`_organizations_v\` (\`version_slug\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_organizations_v_version_version_updated_at_idx\` ON \`_organizations_v\` (\`version_updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_organizations_v_version_version_created_at_idx\` ON \`_organizations_v\` (\`version_created_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_organizations_v_version_version__status_idx\` ON \`_organizations_v\` (\`version__status\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_organizations_v_created_at_idx\` ON \`_organizations_v\` (\`created_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_organizations_v_updated_at_idx\` ON \`_organizations_v\` (\`updated_at\`);`,
  )
  await db.run(sql`CREATE INDEX \`_organizations_v_latest_idx\` ON \`_organizations_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_organizations_v_autosave_idx\` ON \`_organizations_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_organizations_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_organizations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_organizations_v_texts_order_parent\` ON \`_organizations_v_texts\` (\`order\`,\`parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_organizations_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`organizations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_organizations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_organizations_v_rels_order_idx\` ON \`_organizations_v_rels\` (\`order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_organizations_v_rels_parent_idx\` ON \`_organizations_v_rels\` (\`parent_id\`);`,
  )
  await db.run(sql`CREATE INDEX \`_organizations_v_rels_path_idx\` ON \`_organizations_v_rels\` (\`path\`);`)
  await db.run(
    sql`CREATE INDEX \`_organizations_v_rels_organizations_id_idx\` ON \`_organizations_v_rels\` (\`organizations_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`honours\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`kind\` text DEFAULT 'award',
  	\`year\` numeric,
  	\`key\` text,
  	\`slug\` text,
  	\`release_change\` text DEFAULT 'minor',
  	\`release_note\` text,
  	\`changes\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`honours_key_idx\` ON \`honours\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`honours_slug_idx\` ON \`honours\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`honours_updated_at_idx\` ON \`honours\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`honours_created_at_idx\` ON \`honours\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`honours__status_idx\` ON \`honours\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`honours_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`honours\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`honours_texts_order_parent\` ON \`honours_texts\` (\`order\`,\`parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`honours_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`organizations_id\` text(36),
  	\`families_id\` text(36),
  	\`programs_id\` text(36),
  	\`statistics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`honours\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`families_id\`) REFERENCES \`families\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programs_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`statistics_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`honours_rels_order_idx\` ON \`honours_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`honours_rels_parent_idx\` ON \`honours_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`honours_rels_path_idx\` ON \`honours_rels\` (\`path\`);`)
  await db.run(
    sql`CREATE INDEX \`honours_rels_organizations_id_idx\` ON \`honours_rels\` (\`organizations_id\`);`,
  )
  await db.run(sql`CREATE INDEX \`honours_rels_families_id_idx\` ON \`honours_rels\` (\`families_id\`);`)
  await db.run(sql`CREATE INDEX \`honours_rels_programs_id_idx\` ON \`honours_rels\` (\`programs_id\`);`)
  await db.run(sql`CREATE INDEX \`honours_rels_statistics_id_idx\` ON \`honours_rels\` (\`statistics_id\`);`)
  await db.run(sql`CREATE TABLE \`_honours_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_kind\` text DEFAULT 'award',
  	\`version_year\` numeric,
  	\`version_key\` text,
  	\`version_slug\` text,
  	\`version_release_change\` text DEFAULT 'minor',
  	\`version_release_note\` text,
  	\`version_changes\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`honours\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_honours_v_parent_idx\` ON \`_honours_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_honours_v_version_version_key_idx\` ON \`_honours_v\` (\`version_key\`);`)
  await db.run(
    sql`CREATE INDEX \`_honours_v_version_version_slug_idx\` ON \`_honours_v\` (\`version_slug\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_honours_v_version_version_updated_at_idx\` ON \`_honours_v\` (\`version_updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_honours_v_version_version_created_at_idx\` ON \`_honours_v\` (\`version_created_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_honours_v_version_version__status_idx\` ON \`_honours_v\` (\`version__status\`);`,
  )
  await db.run(sql`CREATE INDEX \`_honours_v_created_at_idx\` ON \`_honours_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_honours_v_updated_at_idx\` ON \`_honours_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_honours_v_latest_idx\` ON \`_honours_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_honours_v_autosave_idx\` ON \`_honours_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_honours_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_honours_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_honours_v_texts_order_parent\` ON \`_honours_v_texts\` (\`order\`,\`parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_honours_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`organizations_id\` text(36),
  	\`families_id\` text(36),
  	\`programs_id\` text(36),
  	\`statistics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_honours_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`families_id\`) REFERENCES \`families\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programs_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`statistics_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_honours_v_rels_order_idx\` ON \`_honours_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_honours_v_rels_parent_idx\` ON \`_honours_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_honours_v_rels_path_idx\` ON \`_honours_v_rels\` (\`path\`);`)
  await db.run(
    sql`CREATE INDEX \`_honours_v_rels_organizations_id_idx\` ON \`_honours_v_rels\` (\`organizations_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_honours_v_rels_families_id_idx\` ON \`_honours_v_rels\` (\`families_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_honours_v_rels_programs_id_idx\` ON \`_honours_v_rels\` (\`programs_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_honours_v_rels_statistics_id_idx\` ON \`_honours_v_rels\` (\`statistics_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`evidence_files\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`about\` text NOT NULL,
  	\`note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`evidence_files_updated_at_idx\` ON \`evidence_files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`evidence_files_created_at_idx\` ON \`evidence_files\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`evidence_files_filename_idx\` ON \`evidence_files\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`releases_approvals\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`by\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`releases_approvals_order_idx\` ON \`releases_approvals\` (\`_order\`);`)
  await db.run(
    sql`CREATE INDEX \`releases_approvals_parent_id_idx\` ON \`releases_approvals\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`releases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`why\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`kind\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`releases_sequence_idx\` ON \`releases\` (\`sequence\`);`)
  await db.run(sql`CREATE TABLE \`ledger_rows\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`ref\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`release\` numeric NOT NULL,
  	\`state\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`schema_version\` numeric NOT NULL,
  	\`body\` text,
  	\`moved_to\` text,
  	\`slug\` text,
  	\`change\` text NOT NULL,
  	\`note\` text,
  	\`first_public\` text NOT NULL,
  	\`last_public\` text NOT NULL,
  	\`erased\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`ledger_rows_ref_idx\` ON \`ledger_rows\` (\`ref\`);`)
  await db.run(sql`CREATE INDEX \`ledger_rows_release_idx\` ON \`ledger_rows\` (\`release\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`ref_revision_idx\` ON \`ledger_rows\` (\`ref\`,\`revision\`);`)
  await db.run(sql`CREATE TABLE \`ledger_rows_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`ledger_rows\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`ledger_rows_texts_order_parent\` ON \`ledger_rows_texts\` (\`order\`,\`parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`submissions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slot\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`by_name\` text,
  	\`at\` text NOT NULL,
  	\`word\` text,
  	\`seen\` text,
  	\`decided_by_name\` text,
  	\`note\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`submissions_slot_idx\` ON \`submissions\` (\`slot\`);`)
  await db.run(sql`CREATE INDEX \`submissions_document_idx\` ON \`submissions\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`submissions_by_idx\` ON \`submissions\` (\`by\`);`)
  await db.run(sql`CREATE TABLE \`schedules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slot\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`deed\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`seen\` text,
  	\`by\` text NOT NULL,
  	\`by_name\` text,
  	\`by_email\` text,
  	\`set_at\` text NOT NULL,
  	\`word\` text,
  	\`release\` numeric
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`schedules_slot_idx\` ON \`schedules\` (\`slot\`);`)
  await db.run(sql`CREATE INDEX \`schedules_document_idx\` ON \`schedules\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`schedules_at_idx\` ON \`schedules\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`to\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`by_name\` text,
  	\`word\` text,
  	\`at\` text NOT NULL,
  	\`is_read\` integer DEFAULT false
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_to_idx\` ON \`notices\` (\`to\`);`)
  await db.run(sql`CREATE INDEX \`notices_document_idx\` ON \`notices\` (\`document\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text NOT NULL,
  	\`locked_out\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`sign_in_attempts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`failed\` integer DEFAULT false,
  	\`at\` text NOT NULL,
  	\`account\` text NOT NULL,
  	\`address\` text NOT NULL,
  	\`device\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`sign_in_attempts_at_idx\` ON \`sign_in_attempts\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`sign_in_attempts_account_idx\` ON \`sign_in_attempts\` (\`account\`);`)
  await db.run(sql`CREATE INDEX \`sign_in_attempts_address_idx\` ON \`sign_in_attempts\` (\`address\`);`)
  await db.run(sql`CREATE INDEX \`sign_in_attempts_device_idx\` ON \`sign_in_attempts\` (\`device\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`,
  )
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`programs_id\` text(36),
  	\`families_id\` text(36),
  	\`pictures_id\` text(36),
  	\`attachments_id\` text(36),
  	\`statistics_id\` text(36),
  	\`observations_id\` text(36),
  	\`statistics_blocks_id\` text(36),
  	\`organizations_id\` text(36),
  	\`honours_id\` text(36),
  	\`evidence_files_id\` text(36),
  	\`releases_id\` text(36),
  	\`ledger_rows_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programs_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`families_id\`) REFERENCES \`families\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pictures_id\`) REFERENCES \`pictures\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`attachments_id\`) REFERENCES \`attachments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`statistics_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`observations_id\`) REFERENCES \`observations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`statistics_blocks_id\`) REFERENCES \`statistics_blocks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`honours_id\`) REFERENCES \`honours\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`evidence_files_id\`) REFERENCES \`evidence_files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`releases_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`ledger_rows_id\`) REFERENCES \`ledger_rows\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_programs_id_idx\` ON \`payload_locked_documents_rels\` (\`programs_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_families_id_idx\` ON \`payload_locked_documents_rels\` (\`families_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_pictures_id_idx\` ON \`payload_locked_documents_rels\` (\`pictures_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_attachments_id_idx\` ON \`payload_locked_documents_rels\` (\`attachments_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_statistics_id_idx\` ON \`payload_locked_documents_rels\` (\`statistics_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_observations_id_idx\` ON \`payload_locked_documents_rels\` (\`observations_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_statistics_blocks_id_idx\` ON \`payload_locked_documents_rels\` (\`statistics_blocks_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_organizations_id_idx\` ON \`payload_locked_documents_rels\` (\`organizations_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_honours_id_idx\` ON \`payload_locked_documents_rels\` (\`honours_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_evidence_files_id_idx\` ON \`payload_locked_documents_rels\` (\`evidence_files_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_releases_id_idx\` ON \`payload_locked_documents_rels\` (\`releases_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_ledger_rows_id_idx\` ON \`payload_locked_documents_rels\` (\`ledger_rows_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(
    sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`,
  )
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(
    sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`,
  )
  await db.run(sql`CREATE TABLE \`home\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`article_id\` text(36),
  	\`statistics_block_id\` text(36),
  	\`release_change\` text DEFAULT 'minor',
  	\`release_note\` text,
  	\`changes\` text,
  	\`_status\` text DEFAULT 'draft',
  	\`updated_at\` text,
  	\`created_at\` text,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`statistics_block_id\`) REFERENCES \`statistics_blocks\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`home_article_idx\` ON \`home\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`home_statistics_block_idx\` ON \`home\` (\`statistics_block_id\`);`)
  await db.run(sql`CREATE INDEX \`home__status_idx\` ON \`home\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`home_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`programs_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`home\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programs_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`home_rels_order_idx\` ON \`home_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`home_rels_parent_idx\` ON \`home_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`home_rels_path_idx\` ON \`home_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`home_rels_articles_id_idx\` ON \`home_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`home_rels_programs_id_idx\` ON \`home_rels\` (\`programs_id\`);`)
  await db.run(sql`CREATE TABLE \`_home_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version_article_id\` text(36),
  	\`version_statistics_block_id\` text(36),
  	\`version_release_change\` text DEFAULT 'minor',
  	\`version_release_note\` text,
  	\`version_changes\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`version_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_statistics_block_id\`) REFERENCES \`statistics_blocks\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_home_v_version_version_article_idx\` ON \`_home_v\` (\`version_article_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_home_v_version_version_statistics_block_idx\` ON \`_home_v\` (\`version_statistics_block_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_home_v_version_version__status_idx\` ON \`_home_v\` (\`version__status\`);`,
  )
  await db.run(sql`CREATE INDEX \`_home_v_created_at_idx\` ON \`_home_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_home_v_updated_at_idx\` ON \`_home_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_home_v_latest_idx\` ON \`_home_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_home_v_autosave_idx\` ON \`_home_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_home_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`programs_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_home_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programs_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_home_v_rels_order_idx\` ON \`_home_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_home_v_rels_parent_idx\` ON \`_home_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_home_v_rels_path_idx\` ON \`_home_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_home_v_rels_articles_id_idx\` ON \`_home_v_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`_home_v_rels_programs_id_idx\` ON \`_home_v_rels\` (\`programs_id\`);`)
  await db.run(sql`CREATE TABLE \`site_navigation\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`leads\` text DEFAULT 'list',
  	\`list\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_navigation_order_idx\` ON \`site_navigation\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_navigation_parent_id_idx\` ON \`site_navigation\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`site\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`publisher_id\` text(36),
  	\`description\` text,
  	\`contact\` text,
  	\`icp\` text,
  	\`police\` text,
  	\`release_change\` text DEFAULT 'minor',
  	\`release_note\` text,
  	\`changes\` text,
  	\`_status\` text DEFAULT 'draft',
  	\`updated_at\` text,
  	\`created_at\` text,
  	FOREIGN KEY (\`publisher_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`site_publisher_idx\` ON \`site\` (\`publisher_id\`);`)
  await db.run(sql`CREATE INDEX \`site__status_idx\` ON \`site\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`site_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`programs_id\` text(36),
  	\`statistics_id\` text(36),
  	\`organizations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`site\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programs_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`statistics_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_rels_order_idx\` ON \`site_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`site_rels_parent_idx\` ON \`site_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`site_rels_path_idx\` ON \`site_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`site_rels_articles_id_idx\` ON \`site_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`site_rels_programs_id_idx\` ON \`site_rels\` (\`programs_id\`);`)
  await db.run(sql`CREATE INDEX \`site_rels_statistics_id_idx\` ON \`site_rels\` (\`statistics_id\`);`)
  await db.run(sql`CREATE INDEX \`site_rels_organizations_id_idx\` ON \`site_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE TABLE \`_site_v_version_navigation\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`leads\` text DEFAULT 'list',
  	\`list\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_site_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_site_v_version_navigation_order_idx\` ON \`_site_v_version_navigation\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_site_v_version_navigation_parent_id_idx\` ON \`_site_v_version_navigation\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_site_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version_name\` text,
  	\`version_publisher_id\` text(36),
  	\`version_description\` text,
  	\`version_contact\` text,
  	\`version_icp\` text,
  	\`version_police\` text,
  	\`version_release_change\` text DEFAULT 'minor',
  	\`version_release_note\` text,
  	\`version_changes\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`version_publisher_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_site_v_version_version_publisher_idx\` ON \`_site_v\` (\`version_publisher_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_site_v_version_version__status_idx\` ON \`_site_v\` (\`version__status\`);`,
  )
  await db.run(sql`CREATE INDEX \`_site_v_created_at_idx\` ON \`_site_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_updated_at_idx\` ON \`_site_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_latest_idx\` ON \`_site_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_autosave_idx\` ON \`_site_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_site_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`programs_id\` text(36),
  	\`statistics_id\` text(36),
  	\`organizations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_site_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programs_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`statistics_id\`) REFERENCES \`statistics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_site_v_rels_order_idx\` ON \`_site_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_rels_parent_idx\` ON \`_site_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_rels_path_idx\` ON \`_site_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_rels_articles_id_idx\` ON \`_site_v_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_rels_programs_id_idx\` ON \`_site_v_rels\` (\`programs_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_rels_statistics_id_idx\` ON \`_site_v_rels\` (\`statistics_id\`);`)
  await db.run(
    sql`CREATE INDEX \`_site_v_rels_organizations_id_idx\` ON \`_site_v_rels\` (\`organizations_id\`);`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`articles_sections\`;`)
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles_texts\`;`)
  await db.run(sql`DROP TABLE \`articles_rels\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_sections\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_rels\`;`)
  await db.run(sql`DROP TABLE \`programs_sections\`;`)
  await db.run(sql`DROP TABLE \`programs_organizations\`;`)
  await db.run(sql`DROP TABLE \`programs_sites\`;`)
  await db.run(sql`DROP TABLE \`programs\`;`)
  await db.run(sql`DROP TABLE \`programs_texts\`;`)
  await db.run(sql`DROP TABLE \`programs_rels\`;`)
  await db.run(sql`DROP TABLE \`_programs_v_version_sections\`;`)
  await db.run(sql`DROP TABLE \`_programs_v_version_organizations\`;`)
  await db.run(sql`DROP TABLE \`_programs_v_version_sites\`;`)
  await db.run(sql`DROP TABLE \`_programs_v\`;`)
  await db.run(sql`DROP TABLE \`_programs_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_programs_v_rels\`;`)
  await db.run(sql`DROP TABLE \`families_basis_scope\`;`)
  await db.run(sql`DROP TABLE \`families\`;`)
  await db.run(sql`DROP TABLE \`families_texts\`;`)
  await db.run(sql`DROP TABLE \`families_rels\`;`)
  await db.run(sql`DROP TABLE \`_families_v_version_basis_scope\`;`)
  await db.run(sql`DROP TABLE \`_families_v\`;`)
  await db.run(sql`DROP TABLE \`_families_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_families_v_rels\`;`)
  await db.run(sql`DROP TABLE \`pictures_variants\`;`)
  await db.run(sql`DROP TABLE \`pictures\`;`)
  await db.run(sql`DROP TABLE \`pictures_rels\`;`)
  await db.run(sql`DROP TABLE \`_pictures_v_version_variants\`;`)
  await db.run(sql`DROP TABLE \`_pictures_v\`;`)
  await db.run(sql`DROP TABLE \`_pictures_v_rels\`;`)
  await db.run(sql`DROP TABLE \`attachments\`;`)
  await db.run(sql`DROP TABLE \`_attachments_v\`;`)
  await db.run(sql`DROP TABLE \`statistics_definitions\`;`)
  await db.run(sql`DROP TABLE \`statistics\`;`)
  await db.run(sql`DROP TABLE \`statistics_texts\`;`)
  await db.run(sql`DROP TABLE \`_statistics_v_version_definitions\`;`)
  await db.run(sql`DROP TABLE \`_statistics_v\`;`)
  await db.run(sql`DROP TABLE \`_statistics_v_texts\`;`)
  await db.run(sql`DROP TABLE \`observations\`;`)
  await db.run(sql`DROP TABLE \`observations_rels\`;`)
  await db.run(sql`DROP TABLE \`_observations_v\`;`)
  await db.run(sql`DROP TABLE \`_observations_v_rels\`;`)
  await db.run(sql`DROP TABLE \`statistics_blocks_entries\`;`)
  await db.run(sql`DROP TABLE \`statistics_blocks\`;`)
  await db.run(sql`DROP TABLE \`_statistics_blocks_v_version_entries\`;`)
  await db.run(sql`DROP TABLE \`_statistics_blocks_v\`;`)
  await db.run(sql`DROP TABLE \`organizations\`;`)
  await db.run(sql`DROP TABLE \`organizations_texts\`;`)
  await db.run(sql`DROP TABLE \`organizations_rels\`;`)
  await db.run(sql`DROP TABLE \`_organizations_v\`;`)
  await db.run(sql`DROP TABLE \`_organizations_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_organizations_v_rels\`;`)
  await db.run(sql`DROP TABLE \`honours\`;`)
  await db.run(sql`DROP TABLE \`honours_texts\`;`)
  await db.run(sql`DROP TABLE \`honours_rels\`;`)
  await db.run(sql`DROP TABLE \`_honours_v\`;`)
  await db.run(sql`DROP TABLE \`_honours_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_honours_v_rels\`;`)
  await db.run(sql`DROP TABLE \`evidence_files\`;`)
  await db.run(sql`DROP TABLE \`releases_approvals\`;`)
  await db.run(sql`DROP TABLE \`releases\`;`)
  await db.run(sql`DROP TABLE \`ledger_rows\`;`)
  await db.run(sql`DROP TABLE \`ledger_rows_texts\`;`)
  await db.run(sql`DROP TABLE \`submissions\`;`)
  await db.run(sql`DROP TABLE \`schedules\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`sign_in_attempts\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`home\`;`)
  await db.run(sql`DROP TABLE \`home_rels\`;`)
  await db.run(sql`DROP TABLE \`_home_v\`;`)
  await db.run(sql`DROP TABLE \`_home_v_rels\`;`)
  await db.run(sql`DROP TABLE \`site_navigation\`;`)
  await db.run(sql`DROP TABLE \`site\`;`)
  await db.run(sql`DROP TABLE \`site_rels\`;`)
  await db.run(sql`DROP TABLE \`_site_v_version_navigation\`;`)
  await db.run(sql`DROP TABLE \`_site_v\`;`)
  await db.run(sql`DROP TABLE \`_site_v_rels\`;`)
}
