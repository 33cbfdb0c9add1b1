import type { printKnockSheets as procedure } from '@/contract/knock-sheets';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { withAddress } from '../../../kernel/linked-file';
import { Refusal } from '../../../kernel/refusal';
import { captainOf } from '../../org/public';
import { findRoundAt } from '../rounds/find-round';
import { knockPaperLink } from './knock-paper-link';
import * as knockSheets from './knock-sheets';

interface Place {
  communityId: string;
  campaignId: string;
  entranceId: string;
}

/** A link to print; a sheet is kept now, so that its code can be typed back. Refuses NO_SHEET_FOR_KIND, NO_CAPTAIN_PHONE. */
export const printKnockSheets: Handler<typeof procedure> = async (ctx, { paper, ...input }) => {
  const { communityId, campaignId, entranceId } = input;
  const place = { communityId, campaignId, entranceId };
  const { round } = await findRoundAt(ctx.db, place);
  if (paper === 'sheets' && round.kind !== 'round') throw new Refusal('NO_SHEET_FOR_KIND');
  if (paper === 'doorStrips') await refuseWithoutPhone(ctx, place);
  const sheetCode = paper === 'sheets' ? await keepSheet(ctx, place) : null;
  return withAddress(ctx, knockPaperLink.seal(ctx, { communityId, entranceId, sheetCode }));
};

async function refuseWithoutPhone(ctx: Context, place: Place): Promise<void> {
  const captain = await captainOf(ctx, place);
  if (!captain?.phone) throw new Refusal('NO_CAPTAIN_PHONE');
}

async function keepSheet(ctx: Context, place: Place): Promise<string> {
  const householdIds = await knockSheets.listDoors(ctx.db, place);
  if (householdIds.length === 0) throw new Refusal('NOT_FOUND');
  return knockSheets.keep(ctx.db, place, { householdIds, at: ctx.now, by: ctx.actor.accountId });
}
