import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { dbTypes } from '../../scripts/db-types';
import { givenDatabase } from '../../tests/support/database';

const database = await givenDatabase('empty');

it('the committed types are those of the migrations (if not: npm run db:types)', async () => {
  const committed = readFileSync(path.join(__dirname, 'types.generated.ts'), 'utf8');
  expect(committed).toBe(await dbTypes(database));
});
