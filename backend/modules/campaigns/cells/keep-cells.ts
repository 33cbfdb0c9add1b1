import type { Audience } from '@/contract/audience';
import type { CampaignKind } from '@/contract/campaigns';
import type { Context } from '../../../kernel/context';
import { howEnded } from '../../households/public';
import { audienceAmong } from '../audience/audience-households';
import { standingPart } from '../audience/standing-part';
import type { Asking } from '../audience/term-households';
import * as campaigns from '../campaigns';
import * as cells from './cells';

type Keeping = Asking & Pick<Context, 'secrets'>;

interface Kept {
  id: string;
  kind: CampaignKind;
  deadlineAt: Date;
  audience: Audience;
}

interface Place {
  communityId: string;
  campaignId: string;
}

/** Looks after the cells of one campaign, unless it is closed or somebody else does it just now. */
export async function keepCampaign(ctx: Keeping, communityId: string, campaignId: string): Promise<void> {
  const campaign = await campaigns.holdLive(ctx.db, communityId, campaignId);
  if (campaign) await keepCells(ctx, communityId, campaign);
}

/**
 * Looks after the cells of a campaign that is held: whoever has moved out or was taken in by another household is settled
 * as that; whoever has joined the audience, or taken in one of it, gets a cell, counted apart. Who was there at opening
 * and is not meant any more keeps theirs (docs/decisions/0041).
 */
export async function keepCells(
  ctx: Keeping,
  communityId: string,
  { id, audience, ...kept }: Kept,
): Promise<void> {
  const place = { communityId, campaignId: id };
  const takers = await settleGone(ctx, place);
  // Nobody is told any more of a notice that is over.
  const isOver = kept.kind === 'notice' && kept.deadlineAt <= ctx.now;
  const joined = isOver ? [] : await listJoined(ctx, place, audience);
  const householdIds = [...new Set([...takers, ...joined])];
  if (householdIds.length > 0)
    await cells.add(ctx.db, place, { householdIds, origin: 'cameLater', now: ctx.now });
}

/** Answers who has taken in households of the campaign. */
async function settleGone(ctx: Keeping, place: Place): Promise<string[]> {
  const gone = await cells.listGone(ctx.db, place);
  if (gone.length === 0) return [];
  const ends = await howEnded(ctx, place.communityId, gone);
  for (const settledAs of ['movedOut', 'merged'] as const) {
    const householdIds = ends.filter(({ how }) => how === settledAs).map(({ householdId }) => householdId);
    await cells.settleGone(ctx.db, place, { householdIds, settledAs, now: ctx.now });
  }
  return ends.flatMap(({ intoId }) => intoId ?? []);
}

/** Whom the audience names by now and who has no cell; where everybody has one nothing more is asked. */
async function listJoined(ctx: Keeping, place: Place, audience: Audience): Promise<string[]> {
  const asked = standingPart(audience);
  if (!asked) return [];
  const everybody = await cells.listWithout(ctx.db, place);
  if (everybody.length === 0) return [];
  const joined = await audienceAmong(ctx, place.communityId, { audience: asked, everybody });
  return joined.map(({ householdId }) => householdId);
}
