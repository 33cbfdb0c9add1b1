import type { Campaign } from '@/contract/campaigns';
import { Pill, type Tone } from '@/components/words/pill';

/** Whether a campaign is over, or how it stands towards its deadline. */
export function stateOf(
  { closedAt, deadlineAt, counts }: Campaign,
  now: string,
): { tone: Tone; word: string } {
  if (closedAt) return { tone: 'grey', word: '已结束' };
  if (counts.open === 0) return { tone: 'brand', word: '都有结果了' };
  return now >= deadlineAt ? { tone: 'red', word: '过了截止时间' } : { tone: 'amber', word: '进行中' };
}

/** The state of a campaign in a word. */
export function CampaignState({ campaign, now }: { campaign: Campaign; now: string }) {
  const { tone, word } = stateOf(campaign, now);
  return <Pill tone={tone}>{word}</Pill>;
}
