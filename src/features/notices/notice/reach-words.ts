import type { NoticeOutcome } from '@/contract/campaigns';
import type { Notice } from '@/contract/notices';

/** One number of what a notice has come to. */
export interface ReachLine {
  label: string;
  households: number;
  hint?: string;
}

const asked: Readonly<Record<NoticeOutcome, string>> = {
  acknowledged: '点了“我知道了”',
  opened: '看过',
  toldInPerson: '当面或电话说了',
  leafletGiven: '送了纸质通知',
};

const hintOf = (outcome: NoticeOutcome, closes: Notice['closes']): string | undefined => {
  if (outcome === 'leafletGiven') return '看没看不清楚，另外算';
  return outcome === 'opened' && closes === 'acknowledged' ? '只看过，还没点“我知道了”，不算收到' : undefined;
};

const inOrder: readonly NoticeOutcome[] = ['acknowledged', 'opened', 'toldInPerson', 'leafletGiven'];

/** What became of the households, each number with its measure; what says nothing is left out. */
export function reachLines({
  reach,
  counts,
  closes,
}: Pick<Notice, 'reach' | 'counts' | 'closes'>): ReachLine[] {
  const of = (outcome: NoticeOutcome) =>
    reach?.outcomes.find((one) => one.outcome === outcome)?.households ?? 0;
  const lines: ReachLine[] = [
    ...inOrder.map((outcome) => ({
      label: asked[outcome],
      households: of(outcome),
      hint: hintOf(outcome, closes),
    })),
    { label: '要上门', households: reach?.needsAtHome ?? 0 },
    { label: '写明原因结束', households: counts?.signedOff ?? 0 },
    { label: '搬走、取消或更正', households: counts?.settledByRule ?? 0 },
    { label: '后来住进来', households: counts?.cameLater ?? 0 },
  ];
  return lines.filter(({ households }) => households > 0);
}
