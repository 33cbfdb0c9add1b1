import type { KnockOutcome } from '@/contract/campaigns';
import type {
  ExceptionalDoor,
  listRoundExceptions as procedure,
  RoundException,
} from '@/contract/round-copies';
import { sql } from 'kysely';
import { climbing } from '../../../db/doors';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { readOffset, writeOffset } from '../../../kernel/paging';
import { findRound } from './find-round';

interface Row {
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
}

/** The doors of a round that were no plain visit. */
export const listRoundExceptions: Handler<typeof procedure> = async (ctx, { cursor, limit, ...place }) => {
  await findRound(ctx.db, place);
  const after = readOffset(cursor);
  const found = await list(ctx, { ...place, after, limit });
  const shown = found.slice(0, limit);
  return {
    rows: shown.map((row) => toDoor(ctx, row)),
    next: found.length > limit ? writeOffset(shown.at(-1)?.position ?? after) : null,
  };
};

async function list(
  { db }: Context,
  {
    communityId,
    campaignId,
    after,
    limit,
  }: { communityId: string; campaignId: string; after: number; limit: number },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select x.position, x.household_id, x.entrance_id, x.label as place_label, x.outcome,
           x.attempts::int as attempts, x.reason_sealed, x.closed_at is null as is_open, x.is_contested,
           x.is_provisional, x.needs_home_service
      from (select row_number() over (order by ${climbing('d')}, d.household_id)::int as position,
                   d.entrance_id, d.label, c.household_id, c.outcome, c.attempts, c.reason_sealed, c.closed_at,
                   c.is_contested, c.is_provisional, c.needs_home_service
              from cells c
              join doors d on d.community_id = c.community_id and d.household_id = c.household_id
             where c.community_id = ${communityId} and c.campaign_id = ${campaignId}) x
     where x.position > ${after}
       and (x.reason_sealed is not null or x.closed_at is null or x.is_contested or x.is_provisional
            or x.needs_home_service)
     order by x.position limit ${limit + 1}`.execute(db);
  return rows;
}

const toDoor = (
  { secrets }: Context,
  { position: _position, reasonSealed, isOpen, isContested, isProvisional, needsHomeService, ...row }: Row,
): ExceptionalDoor => {
  const is: Record<RoundException, boolean> = {
    signedOff: reasonSealed !== null,
    open: isOpen,
    contested: isContested,
    provisional: isProvisional,
    needsHomeService,
  };
  const as = (Object.keys(is) as RoundException[]).filter((one) => is[one]);
  return { ...row, as, reason: reasonSealed && secrets.open(reasonSealed) };
};
