import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One step forward: a file NNNN_name.sql. */
export interface Migration {
  version: string;
  name: string;
  checksum: string;
  sql: string;
}

const pattern = /^(\d{4})_[a-z0-9_]+\.sql$/;

/** Git on Windows changes line ends, which must not count as a changed file. */
export const readSql = (file: string): string => readFileSync(file, 'utf8').replaceAll('\r\n', '\n');

const toMigration = (folder: string, name: string): Migration => {
  const version = pattern.exec(name)?.[1];
  if (!version) throw new Error(`a migration is called NNNN_name.sql, not ${name}`);
  const sql = readSql(path.join(folder, name));
  return { version, name, checksum: createHash('sha256').update(sql).digest('hex'), sql };
};

/** Reads the folder's steps in order; a misnamed file or a number given twice is a mistake of ours. */
export const readMigrations = (folder: string): Migration[] => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  const migrations = names.sort().map((name) => toMigration(folder, name));
  const twice = migrations.find(({ version }, at) => migrations[at - 1]?.version === version);
  if (twice) throw new Error(`two migrations have the number ${twice.version}`);
  return migrations;
};
