import type { Audience } from '@/contract/audience';
import type { CampaignKind } from '@/contract/campaigns';
import type { Context } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { audienceHouseholds } from './audience/audience-households';
import * as campaigns from './campaigns';
import * as cells from './cells/cells';

/** Who opens it: a person at this moment, or a job in the name of whoever asked for it. */
export type Opener = Pick<Context, 'db' | 'now' | 'ensuring'> & { actor: { accountId: string } };

export interface Opening {
  communityId: string;
  campaignId: string;
  kind: CampaignKind;
  title: string;
  audience: Audience;
  /** What the caller was shown; another number now is refused. */
  counted: number;
  deadlineAt: string;
  /** From when on it counts as begun; now where it is not said. */
  beginsAt?: Date;
  /** 演练: of numbers of its own. */
  isExercise?: boolean;
}

/**
 * Opens a campaign: one cell for each household that its audience has at this moment, as many as were counted before.
 * Refuses AUDIENCE_EMPTY, AUDIENCE_CHANGED, DEADLINE_PASSED. The shelf of its kind writes what is its own in the same
 * transaction.
 */
export async function openCampaign(
  ctx: Opener,
  { communityId, campaignId, counted, deadlineAt, beginsAt, isExercise = false, ...opening }: Opening,
): Promise<{ number: number; cells: number }> {
  if (new Date(deadlineAt) <= ctx.now) throw new Refusal('DEADLINE_PASSED');
  const households = await audienceHouseholds(ctx, communityId, opening.audience);
  if (households.length === 0) throw new Refusal('AUDIENCE_EMPTY');
  if (households.length !== counted) throw new Refusal('AUDIENCE_CHANGED', { now: households.length });
  const number = await campaigns.insert(ctx.db, {
    ...opening,
    communityId,
    id: campaignId,
    openedCells: counted,
    deadlineAt: new Date(deadlineAt),
    openedAt: beginsAt ?? ctx.now,
    openedBy: ctx.actor.accountId,
    isExercise,
  });
  const householdIds = households.map(({ householdId }) => householdId);
  const made = await cells.add(
    ctx.db,
    { communityId, campaignId },
    { householdIds, origin: 'opened', now: ctx.now },
  );
  if (made !== counted) throw new Error('forecast, snapshot and cells differ');
  return { number, cells: made };
}
