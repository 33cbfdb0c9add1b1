import type { DropOff, DropOffOutcome } from '@/contract/dispatch';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { climbing } from '../../../db/doors';
import { newId } from '../../../kernel/ids';
import type { LoadedLine } from '../../orders/public';
import { gatePieces } from '../gate/gate-pieces';
import { piecesOf } from '../pieces/pieces-of';
import { ordersCarried } from './doors';

/** One drop-off per household, carrying what was loaded for it. Answers how many doors the run has. */
export async function addAll(
  db: Database,
  communityId: string,
  runId: string,
  lines: readonly LoadedLine[],
): Promise<number> {
  const dropOffIds = new Map([...new Set(lines.map((line) => line.householdId))].map((id) => [id, newId()]));
  const goodsOf = (householdId: string) =>
    lines.filter((line) => line.householdId === householdId).map((line) => line.productId);
  const doors = [...dropOffIds].map(([householdId, id]) => ({
    householdId,
    id,
    goods: goodsOf(householdId),
  }));
  const carried = lines.map((line) => ({ ...line, dropOffId: dropOffIds.get(line.householdId) }));
  await sql`
    insert into drop_offs (community_id, id, run_id, household_id, needs_code)
    select ${communityId}, x.id, ${runId}, x."householdId", ${wantsCode(communityId)}
      from jsonb_to_recordset(${JSON.stringify(doors)}::jsonb) as x (id uuid, "householdId" uuid, goods jsonb)
      join delivery_runs r on r.community_id = ${communityId} and r.id = ${runId}`.execute(db);
  await sql`
    insert into drop_off_lines (community_id, drop_off_id, order_id, product_id, quantity, instead_of)
    select ${communityId}, x."dropOffId", x."orderId", x."productId", x.quantity, x."insteadOf"
      from jsonb_to_recordset(${JSON.stringify(carried)}::jsonb)
           as x ("dropOffId" uuid, "orderId" uuid, "productId" uuid, quantity int, "insteadOf" uuid)`.execute(
    db,
  );
  return doors.length;
}

/** Whether door `x` of run `r` is handed over by its code only: something of its goods is medicine, and it is carried there. */
const wantsCode = (communityId: string) => sql`r.kind = 'toDoor' and exists (
  select from products p where p.community_id = ${communityId} and p.priority = 'medicine'
     and x.goods @> to_jsonb(p.id))`;

type Moments = 'happenedAt' | 'confirmedAt' | 'announcedAt';
type DropOffRow = Omit<DropOff, Moments> & Record<Moments, Date | null>;

/** The doors of a run in climbing order: building, entrance, top floor first. */
export async function listInClimbingOrder(
  db: Database,
  communityId: string,
  runId: string,
): Promise<DropOff[]> {
  const { rows } = await sql<DropOffRow>`/* kept */
    select f.id, f.household_id, h.entrance_id, h.building_no,
           h.entrance_no, h.floor, h.room_no, f.outcome, f.note,
           f.happened_at, f.confirmed_at, f.announced_at, f.needs_code,
           f.needs_code and exists (select from code_waivers w where w.community_id = f.community_id
                                       and w.drop_off_id = f.id) as is_waived,
           case when g.pieces is null then x.pieces::jsonb else coalesce(x.pieces::jsonb, '[]') || g.pieces end as pieces
      from drop_offs f
      join doors h on h.community_id = f.community_id and h.household_id = f.household_id
      join lateral (
        select ${piecesOf} as pieces
          from (select l.product_id, l.instead_of, sum(l.quantity)::int as quantity from drop_off_lines l
                 where l.community_id = f.community_id and l.drop_off_id = f.id group by 1, 2) q
          join products p on p.community_id = f.community_id and p.id = q.product_id) x on true
      left join (${gatePieces(communityId, runId)}) g on g.drop_off_id = f.id
     where f.community_id = ${communityId} and f.run_id = ${runId}
     order by ${climbing('h')} limit 400`.execute(db);
  return rows.map(({ needsCode, isWaived, ...row }) => ({
    ...row,
    ...(needsCode ? { needsCode, isWaived } : {}),
    happenedAt: iso(row.happenedAt),
    confirmedAt: iso(row.confirmedAt),
    announcedAt: iso(row.announcedAt),
  }));
}

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

/** What was said of one door. */
export interface SaidOfDoor {
  dropOffId: string;
  outcome: DropOffOutcome;
  note?: string | undefined;
  pictureId?: string | undefined;
  happenedAt: string;
  /** The household's code was right. */
  byCode?: boolean | undefined;
  /** A neighbour has fetched it. */
  byNeighbour?: boolean | undefined;
}

/** How, when and by whom words reached the server. */
export interface Entry {
  communityId: string;
  enteredFrom: 'phone' | 'paper';
  at: Date;
  by: string;
}

/** Writes words down beside their doors, to be sent with what they lead to. */
export const confirming = ({ communityId, enteredFrom, at, by }: Entry, words: readonly SaidOfDoor[]) => sql`
    update drop_offs f set outcome = w.outcome, note = w.note, picture_id = w."pictureId",
           happened_at = w."happenedAt", confirmed_at = ${at}, confirmed_by = ${by}, entered_from = ${enteredFrom},
           by_code = coalesce(w."byCode", false), by_neighbour = coalesce(w."byNeighbour", false)
      from jsonb_to_recordset(${JSON.stringify(words)}::jsonb)
           as w ("dropOffId" uuid, outcome text, note text, "pictureId" uuid, "happenedAt" timestamptz,
                 "byCode" boolean, "byNeighbour" boolean)
     where f.community_id = ${communityId} and f.id = w."dropOffId"`;

/** The same by itself. */
export const confirm = (db: Database, entry: Entry, words: readonly SaidOfDoor[]) =>
  confirming(entry, words).execute(db);

/** A door as the paper meets it. */
interface DoorOnSheet {
  id: string;
  householdId: string;
  outcome: DropOffOutcome | null;
  orderIds: string[];
  needsCode: boolean;
}

/** The doors of a run at one entrance, all held until the transaction ends. */
export async function holdAtEntrance(
  db: Database,
  communityId: string,
  { runId, entranceId }: { runId: string; entranceId: string },
): Promise<DoorOnSheet[]> {
  const { rows } = await sql<DoorOnSheet>`
    select f.id, f.household_id, f.outcome, f.needs_code, ${ordersCarried} as order_ids
      from drop_offs f join households h on h.community_id = f.community_id and h.id = f.household_id
     where f.community_id = ${communityId} and f.run_id = ${runId} and h.entrance_id = ${entranceId}
     order by f.id for update of f`.execute(db);
  return rows;
}

export interface DoorWordRow {
  id: string;
  bySealed: string;
  enteredFrom: 'phone' | 'paper';
  happenedAt: Date | null;
}

/** Who has recorded these doors, and how; those that nobody has are left out. */
export async function listWords(
  db: Database,
  communityId: string,
  dropOffIds: readonly string[],
): Promise<DoorWordRow[]> {
  const { rows } = await sql<DoorWordRow>`
    select f.id, a.name_sealed as by_sealed, f.entered_from, f.happened_at
      from drop_offs f join accounts a on a.id = f.confirmed_by
     where f.community_id = ${communityId} and f.id = any(${dropOffIds}::uuid[])`.execute(db);
  return rows;
}
