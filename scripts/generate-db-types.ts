import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { connect } from '../backend/db/connect';
import { dbTypes } from './db-types';

const target = path.join(__dirname, '..', 'backend', 'db', 'types.generated.ts');

/** `npm run db:types`: the committed types follow the migrations; a test compares the two. */
const main = async (): Promise<void> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sandan-types-'));
  // Root's PostgreSQL runs as nobody, who has to pass through here.
  chmodSync(folder, 0o711);
  const connection = await connect({ folder, log: console.error });
  writeFileSync(target, await dbTypes(connection.database));
  await connection.close();
  rmSync(folder, { recursive: true });
};

void main();
