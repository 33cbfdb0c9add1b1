import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(__dirname, '..');

/** Who reads households or doors without asking whether they have ended, and why. */
const exceptions: readonly string[] = [
  // One by its id, also when it has ended: what it left behind may be read.
  'backend/kernel/places.ts',
  'backend/modules/orders/reading/home-place.ts',
  'backend/modules/households/building-plan/receiving-of.ts',
  'backend/modules/households/facts/hold-subjects.ts',
  // Who is paused, seen or recorded, each by its id; a late deed is of whoever lived there.
  'backend/modules/campaigns/pauses/pauses.ts',
  'backend/modules/door-knocks/knocks/refuse-elsewhere.ts',
  'backend/modules/door-knocks/rounds/find-round.ts',
  // Two rounds are compared with whoever lived there.
  'backend/modules/door-knocks/rounds/compare-rounds.ts',
  // Asks of those that have what became of them.
  'backend/modules/households/moving/how-ended.ts',
  // An entrance goes with whoever has lived there.
  'backend/modules/households/building-plan/remove-entrance.ts',
  'backend/modules/households/building-plan/entrance-ties.ts',
  // Follows the pieces at the station, and a household with pieces cannot end.
  'backend/modules/dispatch/sorting/sorting.ts',
  'backend/modules/households/building-plan/pick-up-places.ts',
  'backend/modules/orders/pieces/load.ts',
  // Where the parcels of a household go or lie, and what its door is called: a household with pieces cannot end.
  'backend/modules/dispatch/parcels/pack-parcels.ts',
  'backend/modules/dispatch/parcels/parcel-events.ts',
  // Money outlives the household: what it owes and was paid is still settled.
  'backend/modules/ledger/deeds/split-shopping.ts',
  'backend/modules/ledger/reading/door-of.ts',
  // Whether a household is there at all.
  'backend/reconcile/hanging.ts',
];

/** Every text of SQL that reads a list out of households or doors; a join follows rows that are there already. */
const listsIn = (text: string): string[] =>
  [...text.matchAll(/`[^`]*`/g)]
    .map(([sql]) => sql)
    .filter((sql) => /\bfrom\s+(households|doors)\b/.test(sql));

const files = readdirSync(path.join(root, 'backend'), { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join('backend', file.split(path.sep).join('/')))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

const forgets = (text: string): boolean => listsIn(text).length > 0 && !text.includes('ended_at is null');

describe('a list of households', () => {
  it('holds only those that have not ended', () => {
    const forgetful = files.filter((file) => forgets(readFileSync(path.join(root, file), 'utf8')));
    expect(forgetful.sort()).toEqual([...exceptions].sort());
  });

  it('that forgets it is seen', () => {
    expect(forgets('sql`select id from households h where true`')).toBe(true);
    expect(forgets('sql`select household_id from doors d where true`')).toBe(true);
    expect(forgets('sql`select id\n from households where ended_at is null`')).toBe(false);
  });
});
