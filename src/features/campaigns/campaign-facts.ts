import type { Campaign, CampaignCounts } from '@/contract/campaigns';
import { formatMoment } from '@/domain/beijing-time';
import { go } from '@/lib/pages/routes';

/** 户: those of which something is known, signed off ones too. */
export const settledCells = ({ cells, open }: CampaignCounts): number => cells - open;

/** '今天 20:00 前', or when it was closed. */
export const whenWords = (
  { deadlineAt, closedAt }: Pick<Campaign, 'deadlineAt' | 'closedAt'>,
  now: string,
): string => (closedAt ? `${formatMoment(closedAt, now)} 结束` : `${formatMoment(deadlineAt, now)} 前`);

export const openCampaign = ({ id }: Pick<Campaign, 'id'>): void => go('staffCampaign', { campaignId: id });
