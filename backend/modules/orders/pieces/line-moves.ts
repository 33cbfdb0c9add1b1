import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { wavesOf, type Share } from './share';

/** Pieces of one order's line that were moved from one state to the next. */
export interface MovedLine {
  orderId: string;
  productId: string;
  householdId: string;
  quantity: number;
}

type InHand = 'wanted' | 'placed' | 'received' | 'sorted';

/**
 * Moves all pieces of a state to the next in one statement; the database checks that none is lost. `only` narrows the
 * orders: a wave's share of one supplier, or the households of some entrances.
 */
async function moveAll(
  db: Database,
  communityId: string,
  [from, to]: [InHand, InHand],
  only: ReturnType<typeof sql>,
): Promise<MovedLine[]> {
  const source = sql.ref(from);
  const target = sql.ref(to);
  const { rows } = await sql<MovedLine>`
    with moving as (
      select l.order_id, l.product_id, o.household_id, l.${source} as quantity
        from order_lines l
        join orders o on o.community_id = l.community_id and o.id = l.order_id
        join households h on h.community_id = o.community_id and h.id = o.household_id
       where l.community_id = ${communityId} and l.${source} > 0 and ${only}
       order by l.order_id, l.product_id for update of l)
    update order_lines l set ${source} = 0, ${target} = l.${target} + m.quantity
      from moving m
     where l.community_id = ${communityId} and l.order_id = m.order_id and l.product_id = m.product_id
    returning l.order_id, l.product_id, m.household_id, m.quantity`.execute(db);
  return rows;
}

const ofShare = (share: Share) =>
  sql`o.wave_id = any (${wavesOf(share)}) and l.supplier_id = ${share.supplierId}`;
const atEntrances = (entranceIds: readonly string[]) => sql`h.entrance_id = any(${entranceIds}::uuid[])`;

/** wanted → placed, for one supplier's share of a wave. */
export const placeShare = (db: Database, share: Share) =>
  moveAll(db, share.communityId, ['wanted', 'placed'], ofShare(share));

/** A placed line of a share with what a sharing rule asks for: who ordered how many, when, and what else it would take. */
export interface PlacedLine {
  orderId: string;
  productId: string;
  householdId: string;
  orderedAt: Date;
  quantity: number;
  /** 分 for one. */
  priceFen: number;
  /** Its household stands behind all others. */
  givesAway: boolean;
  /** What it takes if there is none, and for how many 分 each. */
  substituteId: string | null;
  substituteFen: number | null;
}

const placedOf = (share: Share) => sql<PlacedLine>`
  select l.order_id, l.product_id, o.household_id,
         o.placed_at as ordered_at, l.placed as quantity, l.price_fen, l.gives_away,
         s.substitute_id, s.price_fen as substitute_fen
    from order_lines l join orders o on o.community_id = l.community_id and o.id = l.order_id
    left join line_substitutes s on s.community_id = l.community_id and s.order_id = l.order_id
                                and s.product_id = l.product_id
   where l.community_id = ${share.communityId} and l.placed > 0 and ${ofShare(share)}
   order by l.order_id, l.product_id`;

/** The placed lines of one supplier's share of a wave, as they stand. */
export const listPlaced = async (db: Database, share: Share): Promise<PlacedLine[]> =>
  (await placedOf(share).execute(db)).rows;

/** The same, held until the transaction ends. */
export const holdPlaced = async (db: Database, share: Share): Promise<PlacedLine[]> =>
  (await sql<PlacedLine>`${placedOf(share)} for update of l`.execute(db)).rows;

/** What becomes of one placed line: its placed pieces = received + damaged + short. */
export interface SharedLine {
  orderId: string;
  productId: string;
  received: number;
  damaged: number;
  short: number;
}

/** placed → received | damaged | short, line by line as a rule has shared them out; the database checks the sum. */
export async function shareOut(
  db: Database,
  communityId: string,
  lines: readonly SharedLine[],
): Promise<void> {
  await sql`
    update order_lines l set placed = l.placed - (x.received + x.damaged + x.short),
           received = l.received + x.received, damaged = l.damaged + x.damaged, short = l.short + x.short
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
           as x ("orderId" uuid, "productId" uuid, received integer, damaged integer, short integer)
     where l.community_id = ${communityId} and l.order_id = x."orderId" and l.product_id = x."productId"`.execute(
    db,
  );
}

/** received → sorted, for the households of some entrances. */
export const sortAt = (db: Database, communityId: string, entranceIds: readonly string[]) =>
  moveAll(db, communityId, ['received', 'sorted'], atEntrances(entranceIds));

/** Where the pieces of a door went when its outcome was recorded. */
export type Destination = 'delivered' | 'refused' | 'sorted';

/** A door whose pieces go somewhere. */
interface SettledDoor {
  dropOffId: string;
  destination: Destination;
}

/** on a run → delivered, refused, or back in hand: exactly the pieces that the drop-offs carried; to be sent with the words. */
export const settling = (communityId: string, doors: readonly SettledDoor[]) => sql`
    update order_lines l set on_run = l.on_run - x.quantity,
           delivered = l.delivered + case d.destination when 'delivered' then x.quantity else 0 end,
           refused = l.refused + case d.destination when 'refused' then x.quantity else 0 end,
           sorted = l.sorted + case d.destination when 'sorted' then x.quantity else 0 end
      from jsonb_to_recordset(${JSON.stringify(doors)}::jsonb) as d ("dropOffId" uuid, destination text)
      join drop_off_lines x on x.community_id = ${communityId} and x.drop_off_id = d."dropOffId"
     where l.community_id = ${communityId} and l.order_id = x.order_id and l.product_id = x.product_id
    returning l.order_id, l.product_id, x.quantity`;

/** The same by itself. Answers how many pieces. */
export async function settle(
  db: Database,
  communityId: string,
  doors: readonly SettledDoor[],
): Promise<number> {
  const { rows } = await sql<{ pieces: number }>`
    with settled as (${settling(communityId, doors)})
    select coalesce(sum(quantity), 0)::int as pieces from settled`.execute(db);
  return rows[0]?.pieces ?? 0;
}

/** Back on the run, as if nothing had been recorded. A line whose pieces have moved on stays and is not answered. */
export async function unsettle(
  db: Database,
  communityId: string,
  dropOffIds: readonly string[],
  from: Destination,
): Promise<MovedLine[]> {
  const source = sql.ref(from);
  const { rows } = await sql<MovedLine>`
    update order_lines l set ${source} = l.${source} - x.quantity, on_run = l.on_run + x.quantity
      from drop_off_lines x join drop_offs f on f.community_id = x.community_id and f.id = x.drop_off_id
     where x.community_id = ${communityId} and x.drop_off_id = any(${dropOffIds}::uuid[])
       and l.community_id = x.community_id and l.order_id = x.order_id and l.product_id = x.product_id
       and l.${source} >= x.quantity
    returning l.order_id, l.product_id, f.household_id,
              x.quantity`.execute(db);
  return rows;
}
