import type { CampaignCounts, CampaignKind } from '@/contract/campaigns';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Table } from '@/components/table/table';
import type { Column } from '@/components/table/table-column';
import { countsOf } from './count-words';
import { wordsOf } from './kind-words';

interface Pair {
  label: string;
  atClosing: string;
  now: string;
}

const columns: readonly Column<Pair>[] = [
  { title: '数', show: ({ label }) => label },
  { title: '结束时', show: ({ atClosing }) => atClosing, isFigure: true, width: 110 },
  { title: '现在', show: ({ now }) => now, isFigure: true, width: 110 },
];

interface Props {
  kind: CampaignKind;
  atClosing: CampaignCounts;
  now: CampaignCounts;
}

/** What was counted when it was closed, beside what late paper has made of it since. */
export function ClosedCounts({ kind, atClosing, now }: Props) {
  const words = wordsOf(kind);
  const present = countsOf(now, words);
  const pairs = countsOf(atClosing, words).map(({ label, words: atEnd }, at) => ({
    label,
    atClosing: atEnd,
    now: present[at]?.words ?? '',
  }));
  return (
    <Card>
      <SectionTitle
        title="结束时和现在"
        hint={
          kind === 'notice'
            ? '左边是结束时的数，不再变；右边是现在的数'
            : '左边是结束时的数，不再变；右边是现在的数，迟交的纸单 30 天内会加进来'
        }
      />
      <Table label="结束时和现在的数" rows={pairs} columns={columns} keyOf={({ label }) => label} />
    </Card>
  );
}
