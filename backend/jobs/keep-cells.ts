import type { App } from '../kernel/app-parts';
import { everywhere, inCommunity } from '../kernel/in-community';
import { keepCampaign, listCampaignsToKeep } from '../modules/campaigns/public';
import { inTurns } from './in-turns';

/** Campaigns of a community a run; more do not live at once. */
const MOST = 100;

/**
 * Whoever has joined the audience of a campaign that is not closed gets a cell, whoever has gone is settled; one campaign
 * a transaction. What another instance looks after just now is left to it.
 */
export async function keepCells({ database, secrets }: App, now: Date): Promise<void> {
  const waiting = new Map<string, string[]>();
  for (const { communityId, id } of await listCampaignsToKeep(everywhere(database)))
    waiting.set(communityId, [...(waiting.get(communityId) ?? []), id]);
  await inTurns([...waiting.keys()], MOST, async (communityId) => {
    const [campaignId, ...others] = waiting.get(communityId) ?? [];
    waiting.set(communityId, others);
    if (!campaignId) return false;
    await inCommunity(database, communityId)
      .transaction()
      .execute((db) => keepCampaign({ db, secrets, now }, communityId, campaignId));
    return others.length > 0;
  });
}
