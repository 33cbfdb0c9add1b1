import type { KnockOutcome } from '@/contract/campaigns';
import type { ExceptionalDoor, ExceptionCounts, RoundException } from '@/contract/round-copies';
import { sql } from 'kysely';
import { climbing } from '../../../db/doors';
import type { Database } from '../../../db/database';
import type { Secrets } from '../../../kernel/secrets';
import { pausedOn } from '../../campaigns/public';
import type { OwnDoors } from './own-doors';

/** A round, at which doors of it (null: all), and when. */
export interface ExceptionsOf {
  communityId: string;
  campaignId: string;
  own: OwnDoors | null;
  now: Date;
}

export interface ExceptionRow {
  /** Among all doors of the round: it stays when an exception before it is settled meanwhile. */
  position: number;
  householdId: string;
  entranceId: string;
  placeLabel: string;
  outcome: KnockOutcome | null;
  attempts: number;
  reasonSealed: string | null;
  isOpen: boolean;
  isContested: boolean;
  isProvisional: boolean;
  needsHomeService: boolean;
  isByNeighbour: boolean;
  isPaused: boolean;
}

/** The doors of a round with what of them is no plain visit. */
const doorsOf = ({ communityId, campaignId, own, now }: ExceptionsOf) => sql`
  select row_number() over (order by ${climbing('d')}, d.household_id)::int as position,
         d.entrance_id, d.label as place_label, c.household_id, c.outcome, c.attempts::int as attempts,
         c.reason_sealed, c.closed_at is null as is_open, c.is_contested, c.is_provisional, c.needs_home_service,
         c.closed_at is not null and c.settled_as is null and c.way = 'neighbour' as is_by_neighbour,
         d.ended_at is null
         and exists (select from household_pauses p
                      where p.community_id = ${communityId} and ${pausedOn(now)}
                        and (p.household_id = c.household_id or p.building_id = d.building_id)) as is_paused
    from cells c
    join doors d on d.community_id = c.community_id and d.household_id = c.household_id
   where c.community_id = ${communityId} and c.campaign_id = ${campaignId}
     and (${own?.buildingId ?? null}::uuid is null or d.building_id = ${own?.buildingId ?? null})
     and (${own?.entranceIds ?? null}::uuid[] is null or d.entrance_id = any(${own?.entranceIds ?? null}::uuid[]))`;

/** The exceptional doors behind a position, in climbing order; one more than `limit` when there are others. */
export async function list(
  db: Database,
  { show, after, limit, ...of }: ExceptionsOf & { show: 'all' | 'telling'; after: number; limit: number },
): Promise<ExceptionRow[]> {
  const { rows } = await sql<ExceptionRow>`
    select x.position, x.household_id, x.entrance_id, x.place_label, x.outcome, x.attempts, x.reason_sealed, x.is_open,
           x.is_contested, x.is_provisional, x.needs_home_service, x.is_by_neighbour, x.is_paused
      from (${doorsOf(of)}) x
     where x.position > ${after}
       and (x.reason_sealed is not null or (x.is_open and (${show} = 'all' or x.outcome = 'refused')) or x.is_contested or x.is_provisional or x.needs_home_service
            or x.is_by_neighbour or x.is_paused)
     order by x.position limit ${limit + 1}`.execute(db);
  return rows;
}

/** How many doors are exceptions, by which; one door may count under several. */
export async function count(db: Database, of: ExceptionsOf): Promise<ExceptionCounts> {
  const { rows } = await sql<ExceptionCounts>`
    select count(*) filter (where x.reason_sealed is not null)::int as signed_off,
           count(*) filter (where x.is_open)::int as open,
           count(*) filter (where x.is_open and x.outcome = 'refused')::int as refused,
           count(*) filter (where x.is_contested)::int as contested,
           count(*) filter (where x.is_provisional)::int as provisional,
           count(*) filter (where x.needs_home_service)::int as needs_home_service,
           count(*) filter (where x.is_by_neighbour)::int as neighbour,
           count(*) filter (where x.is_paused)::int as paused
      from (${doorsOf(of)}) x`.execute(db);
  return rows[0] ?? nothing;
}

const nothing: ExceptionCounts = {
  ...{ signedOff: 0, open: 0, refused: 0, contested: 0, provisional: 0, needsHomeService: 0 },
  ...{ neighbour: 0, paused: 0 },
};

/** An exceptional door as the client gets it, with the reason of a sign-off opened. */
export function toDoor(secrets: Secrets, row: ExceptionRow): ExceptionalDoor {
  const { householdId, entranceId, placeLabel, outcome, attempts, reasonSealed } = row;
  const is: Record<RoundException, boolean> = {
    signedOff: reasonSealed !== null,
    refused: row.isOpen && outcome === 'refused',
    open: row.isOpen,
    contested: row.isContested,
    provisional: row.isProvisional,
    needsHomeService: row.needsHomeService,
    neighbour: row.isByNeighbour,
    paused: row.isPaused,
  };
  const as = (Object.keys(is) as RoundException[]).filter((one) => is[one]);
  const reason = reasonSealed && secrets.open(reasonSealed);
  return { householdId, entranceId, placeLabel, outcome, attempts, as, reason };
}
