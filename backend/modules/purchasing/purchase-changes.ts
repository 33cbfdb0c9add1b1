import type { PurchaseChange, PurchaseChangeKind } from '@/contract/shares';
import { sql } from 'kysely';
import type { Database } from '../../db/database';
import type { Context } from '../../kernel/context';
import { newId } from '../../kernel/ids';
import type { Cursor } from '../../kernel/paging';

interface NewChange {
  communityId: string;
  waveId: string;
  supplierId: string;
  kind: PurchaseChangeKind;
  toSupplierId?: string;
  productId?: string;
  pieces?: number;
  arrivesAt?: string;
}

/** Writes down what was done to a share, by whoever calls, now. */
export const add = ({ db, now, actor }: Context, one: NewChange) =>
  sql`insert into purchase_changes (community_id, id, wave_id, supplier_id, kind, to_supplier_id, product_id, pieces,
                                    arrives_at, changed_at, changed_by)
      values (${one.communityId}, ${newId()}, ${one.waveId}, ${one.supplierId}, ${one.kind},
              ${one.toSupplierId ?? null}, ${one.productId ?? null}, ${one.pieces ?? null},
              ${one.arrivesAt ?? null}, ${now}, ${actor.accountId})`.execute(db);

export type ChangeRow = Omit<PurchaseChange, 'at' | 'arrivesAt' | 'byName'> & {
  at: Date;
  arrivesAt: Date | null;
  nameSealed: string | null;
};

/** What was done to the shares of a wave, newest first. */
export async function list(
  db: Database,
  communityId: string,
  waveId: string,
  after: Cursor | null,
  limit: number,
): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select c.id, c.changed_at as at, c.kind, s.name as supplier, t.name as to_supplier, p.name as product, p.measure,
           c.pieces, c.arrives_at, a.name_sealed
      from purchase_changes c
      join suppliers s on s.community_id = c.community_id and s.id = c.supplier_id
      left join suppliers t on t.community_id = c.community_id and t.id = c.to_supplier_id
      left join products p on p.community_id = c.community_id and p.id = c.product_id
      left join accounts a on a.id = c.changed_by
     where c.community_id = ${communityId} and c.wave_id = ${waveId}
       and (${after?.at ?? null}::timestamptz is null
            or (c.changed_at, c.id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
     order by c.changed_at desc, c.id desc limit ${limit}`.execute(db);
  return rows;
}
