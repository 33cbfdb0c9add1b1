import type { PurchaseLine, SupplierShare } from '@/contract/purchasing';
import type { SupplierMinimum } from '@/contract/supplier-terms';
import { acceptedFrom, missingOf } from '@/domain/supplier-terms';
import { sql } from 'kysely';
import type * as z from 'zod';
import type { Database } from '../../db/database';
import { packingOf } from '../catalogue/public';
import { pieceOf } from '../../db/piece-of';
import { hasGoneOn } from '../orders/public';
import { wavesOfShares } from './share-waves';

/** A supplier's share without how it is shared out. */
export type ShareSums = Omit<SupplierShare, 'lines'> & {
  lines: Omit<z.output<typeof PurchaseLine>, 'sharing' | 'askedInstead' | 'insteadCame'>[];
};

interface ShareRow extends Omit<ShareSums, 'minimum'> {
  terms: SupplierMinimum | null;
  tolerancePercent: number;
  /** What a minimum counts: pieces, and our own prices without what is refundable, with what is for stock. */
  countedPieces: number;
  countedFen: number;
}

interface Wanted {
  communityId: string;
  waveId: string;
  /** 'YYYY-MM-DD' in Beijing: certificates are looked at by it. */
  today: string;
}

/** What each supplier has to bring for a wave. */
export async function sharesOf(db: Database, { communityId, waveId, today }: Wanted): Promise<ShareSums[]> {
  const { rows } = await sql<ShareRow>`
    with about as (${wavesOfShares(communityId, waveId)}),
    wanted as (
      select l.supplier_id, l.product_id, sum(l.ordered - l.cancelled)::int as quantity,
             coalesce(sum(l.ordered - l.cancelled) filter (where o.wave_id <> ${waveId}), 0)::int as carried,
             sum((l.ordered - l.cancelled)::bigint * l.price_fen)::bigint as total_fen,
             sum((l.ordered - l.cancelled)::bigint * greatest(l.price_fen - p.deposit_fen, 0))::bigint as net_fen
        from about a
        join orders o on o.community_id = ${communityId} and o.wave_id = a.wave_id
        join order_lines l on l.community_id = o.community_id and l.order_id = o.id
             and (a.supplier_id is null or a.supplier_id = l.supplier_id)
        join products p on p.community_id = l.community_id and p.id = l.product_id
       where l.ordered > l.cancelled and l.instead_of is null
       group by l.supplier_id, l.product_id),
    extras as (
      select d.supplier_id, x.product_id, x.pieces,
             x.pieces::bigint * greatest(x.price_fen - p.deposit_fen, 0) as net_fen
        from share_decisions d
        join share_extras x on x.community_id = d.community_id and x.decision_id = d.id
        join products p on p.community_id = x.community_id and p.id = x.product_id
       where d.community_id = ${communityId} and d.wave_id = ${waveId}),
    sums as (
      select coalesce(n.supplier_id, e.supplier_id) as supplier_id, coalesce(n.product_id, e.product_id) as product_id,
             coalesce(n.quantity, 0) as quantity, coalesce(n.carried, 0) as carried, coalesce(e.pieces, 0) as extra,
             coalesce(n.total_fen, 0) as total_fen, coalesce(n.net_fen, 0) + coalesce(e.net_fen, 0) as net_fen
        from wanted n full join extras e on e.supplier_id = n.supplier_id and e.product_id = n.product_id)
    select s.id as supplier_id, s.name, sum(x.quantity)::int as pieces, sum(x.total_fen)::bigint as ordered_fen,
           sum(x.quantity + x.extra)::int as counted_pieces, sum(x.net_fen)::bigint as counted_fen,
           s.tolerance_percent, s.is_approved,
           case when s.min_basis is not null
                then json_build_object('basis', s.min_basis, 'amount', s.min_amount) end as terms,
           json_agg(json_build_object('productId', p.id, 'name', p.name, 'measure', p.measure,
             'quantity', x.quantity, 'totalFen', x.total_fen, 'caseSize', coalesce(t.case_size, p.case_size),
             'minOrder', coalesce(t.min_order, p.min_order), 'priority', p.priority,
             'piece', ${pieceOf('p')}, 'packing', coalesce(${packingOf('t')}, ${packingOf('p')}),
             'contents', p.contents, 'carriedOver', x.carried, 'extra', x.extra,
             'netFen', greatest(p.price_fen - p.deposit_fen, 0), 'confirmed', (${confirmedOf(waveId)}),
             'movableTo', (${movableTo(waveId)}), 'counted', (${countedOf(waveId)}))
             order by p.priority = 'none', p.position, p.id) as lines,
           (${decisionOf(waveId)}) as decision,
           array(select c.kind from supplier_certificates c
                  where c.community_id = s.community_id and c.supplier_id = s.id and c.removed_at is null
                    and c.expires_on < ${today}::date order by c.expires_on, c.id) as ended_certificates,
           (${purchaseOf(waveId)}) as purchase, (${linkOf(waveId)}) as link_expires_at,
           (${confirmationOf(waveId)}) as confirmation
      from sums x
      join suppliers s on s.community_id = ${communityId} and s.id = x.supplier_id
      join products p on p.community_id = s.community_id and p.id = x.product_id
      left join product_offers t on t.community_id = p.community_id and t.product_id = p.id and t.supplier_id = s.id
     group by s.community_id, s.id order by s.name`.execute(db);
  return rows.map(toShare);
}

/** One supplier's share, as `sharesOf` shows it; undefined when there is nothing to bring. */
export async function shareOf(
  db: Database,
  wanted: Wanted & { supplierId: string },
): Promise<ShareSums | undefined> {
  const shares = await sharesOf(db, wanted);
  return shares.find(({ supplierId }) => supplierId === wanted.supplierId);
}

function toShare({ terms, tolerancePercent, countedPieces, countedFen, ...share }: ShareRow): ShareSums {
  const sums = { pieces: countedPieces, fen: countedFen };
  return {
    ...share,
    minimum: terms && {
      ...terms,
      acceptedFrom: acceptedFrom(terms, tolerancePercent),
      have: sums[terms.basis],
      missing: missingOf(terms, tolerancePercent, sums),
    },
  };
}

const ofShare = (waveId: string) =>
  sql`q.community_id = s.community_id and q.wave_id = ${waveId} and q.supplier_id = s.id`;

const purchaseOf = (waveId: string) => sql`
  select json_build_object('id', q.id, 'placedAt', ${utc('q.placed_at')}, 'arrivesAt', ${utc('q.arrives_at')},
                           'arrivedAt', ${utc('q.arrived_at')}, 'reason', q.reason,
                           'canUndo', q.arrived_at is not null and not exists (${goneOn}))
    from purchases q where ${ofShare(waveId)}`;

/** Lines of purchase `q` that have gone on from where they were received. */
const goneOn = sql`
  select from purchase_waves v
    join orders o on o.community_id = v.community_id and o.wave_id = v.wave_id
    join order_lines l on l.community_id = o.community_id and l.order_id = o.id and l.supplier_id = v.supplier_id
   where v.community_id = q.community_id and v.purchase_id = q.id and ${hasGoneOn}`;

const decisionOf = (waveId: string) => sql`
  select json_build_object('kind', q.kind, 'decidedAt', ${utc('q.decided_at')}, 'missing', q.missing, 'basis', q.basis,
                           'isOver', q.placed_with is not null or q.dropped_at is not null)
    from share_decisions q where ${ofShare(waveId)}`;

const linkOf = (waveId: string) => sql`
  select ${utc('k.expires_at')} from purchases q
    join supplier_links k on k.community_id = q.community_id and k.purchase_id = q.id and k.revoked_at is null
   where ${ofShare(waveId)} and q.arrived_at is null`;

/** What the supplier of purchase `q` has said last. */
const newestConfirmation = sql`
  select f.id, f.confirmed_at, f.arrives_at from supplier_confirmations f
   where f.community_id = q.community_id and f.purchase_id = q.id
   order by f.confirmed_at desc, f.id desc limit 1`;

const confirmationOf = (waveId: string) => sql`
  select json_build_object('confirmedAt', ${utc('f.confirmed_at')}, 'arrivesAt', ${utc('f.arrives_at')})
    from purchases q cross join lateral (${newestConfirmation}) f where ${ofShare(waveId)}`;

const confirmedOf = (waveId: string) => sql`
  select y.quantity
    from purchases q cross join lateral (${newestConfirmation}) f
    join supplier_confirmation_lines y on y.community_id = q.community_id and y.confirmation_id = f.id
   where ${ofShare(waveId)} and y.product_id = p.id`;

/** Who else could bring product `p` instead of supplier `s`: nobody once a share is placed. */
const movableTo = (waveId: string) => sql`
  select coalesce(json_agg(json_build_object('supplierId', z.id, 'name', z.name) order by z.name), '[]')
    from suppliers z
   where z.community_id = p.community_id and z.id <> s.id
     and (z.id = p.supplier_id or exists (select from product_offers f where f.community_id = p.community_id
                                             and f.product_id = p.id and f.supplier_id = z.id))
     and not exists (select from purchases q where q.community_id = p.community_id and q.wave_id = ${waveId}
                        and q.supplier_id in (s.id, z.id))`;

/** What was counted of product `p` in the purchase of supplier `s` for the wave. */
const countedOf = (waveId: string) => sql`
  select json_build_object('came', y.came, 'damaged', y.damaged, 'spoiled', y.spoiled, 'short', y.short,
                           'reason', y.reason, 'reasonWords', y.reason_words)
    from purchases q
    join goods_receipts r on r.community_id = q.community_id and r.purchase_id = q.id
    join goods_receipt_lines y on y.community_id = r.community_id and y.receipt_id = r.id
   where q.community_id = p.community_id and q.wave_id = ${waveId} and q.supplier_id = s.id
     and y.product_id = p.id`;

/** A moment inside JSON, as it travels on the wire. */
function utc(column: string) {
  return sql.raw(`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
}
