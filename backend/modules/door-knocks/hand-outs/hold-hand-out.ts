import type { Database } from '../../../db/database';
import { Refusal } from '../../../kernel/refusal';
import { findCampaign, holdCampaign, type CampaignRow } from '../../campaigns/public';

interface Place {
  communityId: string;
  campaignId: string;
}

function refuseOthers(campaign: CampaignRow | undefined): CampaignRow {
  if (!campaign) throw new Refusal('NOT_FOUND');
  if (campaign.kind !== 'handOut') throw new Refusal('NOT_A_HAND_OUT');
  return campaign;
}

/** A hand-out. Refuses NOT_FOUND, NOT_A_HAND_OUT. */
export const findHandOut = async (db: Database, { communityId, campaignId }: Place): Promise<CampaignRow> =>
  refuseOthers(await findCampaign(db, communityId, campaignId));

/** A hand-out of which no share is recorded meanwhile: whoever ticks waits. Refuses NOT_FOUND, NOT_A_HAND_OUT. */
export const holdHandOut = async (db: Database, { communityId, campaignId }: Place): Promise<CampaignRow> =>
  refuseOthers(await holdCampaign(db, communityId, campaignId));
