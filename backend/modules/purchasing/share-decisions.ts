import type { ShareDecisionKind } from '@/contract/shares';
import type { MinimumBasis } from '@/contract/supplier-terms';
import { sql } from 'kysely';
import type { Database } from '../../db/database';

interface Share {
  communityId: string;
  waveId: string;
  supplierId: string;
}

interface NewDecision extends Share {
  id: string;
  kind: ShareDecisionKind;
  missing: number;
  basis: MinimumBasis;
  at: Date;
  by: string;
}

/** What was decided of a share; undefined while nothing was. */
export async function find(db: Database, share: Share): Promise<ShareDecisionKind | undefined> {
  const { rows } = await sql<{ kind: ShareDecisionKind }>`
    select kind from share_decisions
     where community_id = ${share.communityId} and wave_id = ${share.waveId}
       and supplier_id = ${share.supplierId}`.execute(db);
  return rows[0]?.kind;
}

export const add = (db: Database, one: NewDecision) =>
  sql`insert into share_decisions (community_id, id, wave_id, supplier_id, kind, missing, basis, decided_at, decided_by)
      values (${one.communityId}, ${one.id}, ${one.waveId}, ${one.supplierId}, ${one.kind}, ${one.missing},
              ${one.basis}, ${one.at}, ${one.by})`.execute(db);

/** What the community takes besides, at today's price. */
export const addExtras = (
  db: Database,
  { communityId, id }: Pick<NewDecision, 'communityId' | 'id'>,
  extras: readonly { productId: string; pieces: number }[],
) =>
  sql`insert into share_extras (community_id, decision_id, product_id, pieces, price_fen)
      select ${communityId}, ${id}, p.id, x.pieces, p.price_fen
        from jsonb_to_recordset(${JSON.stringify(extras)}::jsonb) as x ("productId" uuid, pieces integer)
        join products p on p.community_id = ${communityId} and p.id = x."productId"`.execute(db);

/** The extended shares of some waves go with this purchase. The waves must be held. */
export const takeAlong = (
  db: Database,
  { communityId, supplierId }: Share,
  waveIds: readonly string[],
  purchaseId: string,
) =>
  sql`update share_decisions set placed_with = ${purchaseId}
       where community_id = ${communityId} and supplier_id = ${supplierId} and wave_id = any(${waveIds}::uuid[])
         and kind = 'extend' and placed_with is null and dropped_at is null`.execute(db);

/** The extended shares of some waves are dropped with a later one. The waves must be held. */
export const dropAlong = (
  db: Database,
  { communityId, supplierId }: Share,
  waveIds: readonly string[],
  at: Date,
) =>
  sql`update share_decisions set dropped_at = ${at}
       where community_id = ${communityId} and supplier_id = ${supplierId} and wave_id = any(${waveIds}::uuid[])
         and kind = 'extend' and placed_with is null and dropped_at is null`.execute(db);

/** Whether the extended share of one of the suppliers went with a later purchase. */
export async function wentAlong(
  db: Database,
  communityId: string,
  waveId: string,
  supplierIds: readonly string[],
): Promise<boolean> {
  const { rows } = await sql`
    select from share_decisions
     where community_id = ${communityId} and wave_id = ${waveId} and supplier_id = any(${supplierIds})
       and placed_with is not null limit 1`.execute(db);
  return rows.length > 0;
}
