import { levelNames } from '@/domain/control-level';
import { newId } from '../../../kernel/ids';
import type { Context } from '../../../kernel/context';
import { audienceHouseholds } from '../../campaigns/public';
import { takeRollCall } from '../../households/public';
import { openOver } from './open-over';

const MINUTE_MS = 60_000;
const LONGEST_TITLE = 30;

/**
 * Opens the next roll-call that a change of level asked for when it was set, over its buildings, in the name of whoever
 * set it. Answers false when there is none. Who lives in none of them is asked nothing: an empty building opens nothing.
 */
export async function openDueRollCall(
  { db, now }: Pick<Context, 'db' | 'now'>,
  communityId: string,
): Promise<boolean> {
  const due = await takeRollCall(db, communityId, now);
  if (!due) return false;
  const audience = { anyOf: [[{ by: 'building' as const, buildingIds: due.buildingIds }]], except: [] };
  const households = await audienceHouseholds({ db, now }, communityId, audience);
  if (households.length === 0) return true;
  const by = { db, now, actor: { accountId: due.setBy } };
  await openOver(by, {
    ...{ communityId, campaignId: newId(), kind: 'rollCall', audience, counted: households.length },
    title: titleOf(levelNames[due.level], due.buildingNames),
    deadlineAt: new Date(now.getTime() + due.minutes * MINUTE_MS).toISOString(),
    ...{ form: [], success: 'doorOpened', buttons: 2, clonedFrom: null },
  });
  return true;
}

/** '封控：10号楼、11号楼', or how many buildings where there are too many for a title. */
const titleOf = (level: string, buildings: readonly string[]): string => {
  const title = `${level}：${buildings.join('、')}`;
  return title.length <= LONGEST_TITLE ? title : `${level}：${buildings.length} 栋楼`;
};
