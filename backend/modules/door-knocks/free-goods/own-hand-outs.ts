import type {
  getOwnHandOuts as listing,
  giveShareAway as giving,
  OwnHandOut,
  takeShareBack as takingBack,
} from '@/contract/free-goods';
import { sql } from 'kysely';
import { countsAgainst, happenedAt } from '../../../kernel/happened-at';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { holdCell, type CellPlace } from '../../campaigns/public';
import { recomputeCells } from '../knocks/cell-states';
import * as doorKnocks from '../knocks/door-knocks';
import { recordKnock } from '../knocks/record-knocks';
import { findRound } from '../rounds/find-round';
import * as handOutBatches from './hand-out-batches';

interface Row {
  campaignId: string;
  title: string;
  deadlineAt: Date;
  hasGivenAway: boolean;
}

/** What is handed out to the own household, or what it has given away. */
export const getOwnHandOuts: Handler<typeof listing> = async ({ db }, { communityId, householdId }) => {
  const { rows } = await sql<Row>`
    select m.id as campaign_id, m.title, m.deadline_at, c.closed_at is not null as has_given_away
      from cells c join campaigns m on m.community_id = c.community_id and m.id = c.campaign_id
     where c.community_id = ${communityId} and c.household_id = ${householdId}
       and m.kind = 'handOut' and m.closed_at is null
       and (c.closed_at is null or (c.outcome = 'gaveAway' and c.settled_as is null))
     order by m.deadline_at, m.id limit 5`.execute(db);
  const own: OwnHandOut[] = [];
  for (const row of rows) {
    const linked = await handOutBatches.listLinked(db, { communityId, campaignId: row.campaignId });
    const share = linked.map((batch) => batch.share).join('，') || null;
    own.push({ ...row, share, deadlineAt: row.deadlineAt.toISOString() });
  }
  return { rows: own };
};

async function findLive(ctx: Context, place: CellPlace) {
  const found = await findRound(ctx.db, place);
  if (found.round.kind !== 'handOut') throw new Refusal('NOT_A_HAND_OUT');
  if (found.round.closedAt) throw new Refusal('CAMPAIGN_CLOSED');
  return found;
}

const placeOf = ({ communityId, campaignId, householdId }: CellPlace): CellPlace => ({
  communityId,
  campaignId,
  householdId,
});

/**
 * The own share is for others: a knock of the household's own, which closes its cell. A word that comes late and has been
 * taken back since is recorded, and counts no more.
 */
export const giveShareAway: Handler<typeof giving> = async (ctx, input) => {
  const place = placeOf(input);
  const rules = await findLive(ctx, place);
  const cell = await holdCell(ctx.db, place);
  if (!cell) throw new Refusal('NOT_IN_ROUND');
  const saidAt = happenedAt(input.happenedAt, ctx.now);
  const deed = {
    ...({ campaignId: place.campaignId, outcome: 'gaveAway', way: 'self', enteredFrom: 'self' } as const),
    ...{ knockId: ctx.actionId, sheetCode: null, seenResidents: [], answers: {} },
    ...{ device: ctx.actor.accountId, seq: cell.version + 1, sawVersion: cell.version },
    happenedAt: saidAt.toISOString(),
  };
  await recordKnock(ctx, place, { ...rules, deed });
  const takenBackAt = await doorKnocks.lastTakenBack(ctx.db, place);
  if (takenBackAt && takenBackAt > countsAgainst(saidAt))
    await takeBack(ctx, place, { rules, at: takenBackAt, upTo: saidAt });
  return { campaignId: place.campaignId };
};

/**
 * The household wants its share after all: that it gave it away does not count any more. Sent again after it was given away
 * once more, it takes nothing back that was said later. Refuses NOT_GIVEN_AWAY.
 */
export const takeShareBack: Handler<typeof takingBack> = async (ctx, input) => {
  const place = placeOf(input);
  const rules = await findLive(ctx, place);
  const at = happenedAt(input.happenedAt, ctx.now);
  const isTaken = await takeBack(ctx, place, { rules, at, upTo: countsAgainst(at) });
  if (!isTaken) throw new Refusal('NOT_GIVEN_AWAY');
  return { campaignId: place.campaignId };
};

interface TakenBack {
  rules: Awaited<ReturnType<typeof findLive>>;
  /** When the household said so: an older word that comes later is held against it. */
  at: Date;
  /** Takes back what was said up to here. */
  upTo: Date;
}

/** False where there was nothing to take back. */
async function takeBack(ctx: Context, place: CellPlace, { rules, at, upTo }: TakenBack): Promise<boolean> {
  const cell = await holdCell(ctx.db, place);
  if (!cell) return false;
  const by = { at, by: ctx.actor.accountId, upTo };
  if ((await doorKnocks.voidGivenAway(ctx.db, place, by)) === 0) return false;
  const knocks = await doorKnocks.listOfCell(ctx.db, place);
  const basis = { householdId: place.householdId, cell, knocks, version: cell.version + 1 };
  const { round, clonedFrom } = rules;
  await recomputeCells(ctx, { ...place, success: round.success, clonedFrom }, [basis]);
  return true;
}
