import { sql } from 'kysely';
import type { Database } from '../db/database';
import { campaignChecks } from './campaigns';
import type { Check } from './check';
import { countsAreRecounted } from './counts';
import type { Difference } from './difference';
import { doorChecks } from './doors';
import { hangingChecks } from './hanging';
import { householdChecks } from './households';
import { ledgerChecks } from './ledger';
import { orderChecks } from './orders';
import { parcelChecks } from './parcels';
import { purchaseChecks } from './purchases';
import { receiptChecks } from './receipts';
import { wishIsOrdered } from './wishes';

export { recountCells } from './cells';
export type { Difference } from './difference';

/** One statement each, so that the planner sees one question at a time. */
const checks = [
  ...orderChecks,
  ...purchaseChecks,
  ...receiptChecks,
  ...doorChecks,
  ...parcelChecks,
  wishIsOrdered,
  ...householdChecks,
  ...hangingChecks,
  ...campaignChecks,
  ...ledgerChecks,
  countsAreRecounted,
];

/**
 * Recounts the conservation formula for every line and every sum that was told to somebody, each from its own records:
 * ordered = cancelled + short + damaged + refused + delivered + in hand (wanted, placed, received, sorted, on a run).
 * What staff answered to disputes has moved pieces out of 'delivered' again (docs/decisions/0010).
 * An empty answer means that every piece is accounted for.
 */
export const reconcile = (db: Database): Promise<Difference[]> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (snapshot) => {
      // A year of a large community takes longer than a call may.
      await sql`set local statement_timeout = '10min'`.execute(snapshot);
      const found: Difference[] = [];
      for (const check of checks) found.push(...(await differencesOf(check).execute(snapshot)).rows);
      return found.sort(byPlace);
    });

const differencesOf = (check: Check) =>
  sql<Difference>`select * from (${check}) as n ("check", community_id, about, expected, found)`;

const keyOf = ({ check, communityId, about }: Difference) => `${check} ${communityId} ${about}`;
const byPlace = (one: Difference, other: Difference) => (keyOf(one) < keyOf(other) ? -1 : 1);
