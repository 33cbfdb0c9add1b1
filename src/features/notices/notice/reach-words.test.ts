import { expect, it } from 'vitest';
import type { CampaignCounts } from '@/contract/campaigns';
import { reachLines } from './reach-words';

const counts: CampaignCounts = {
  ...{
    cells: 10,
    cameLater: 0,
    open: 4,
    reached: 5,
    byNeighbour: 0,
    vacant: 0,
    provisional: 0,
    signedOff: 1,
  },
  ...{ settledByRule: 0, gaveAway: 0, contested: 0, needsHomeService: 0, attempts: 0, people: 0, paused: 0 },
};
const reach = {
  outcomes: [
    { outcome: 'opened' as const, households: 2 },
    { outcome: 'acknowledged' as const, households: 3 },
    { outcome: 'leafletGiven' as const, households: 2 },
  ],
  needsAtHome: 1,
  ways: [],
};

it('tells who has only read apart from who knows, and leaflets apart from both', () => {
  expect(reachLines({ reach, counts, closes: 'acknowledged' })).toEqual([
    { label: '点了“我知道了”', households: 3 },
    { label: '看过', households: 2, hint: '只看过，还没点“我知道了”，不算收到' },
    { label: '送了纸质通知', households: 2, hint: '看没看不清楚，另外算' },
    { label: '要上门', households: 1 },
    { label: '写明原因结束', households: 1 },
  ]);
});

it('takes reading for enough where no more is asked', () => {
  const [, opened] = reachLines({ reach, counts, closes: 'opened' });
  expect(opened).toEqual({ label: '看过', households: 2, hint: undefined });
});
