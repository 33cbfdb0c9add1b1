import type { BroughtBack } from '@/contract/runs';
import { Card } from '@/components/card';
import { MoreRows } from '@/components/more-rows';
import { Pill } from '@/components/pill';
import { Row } from '@/components/row';
import { SectionTitle } from '@/components/section-title';
import { formatMoment } from '@/domain/beijing-time';
import { loadOf } from '@/domain/load';
import { now } from '@/lib/clock';
import { usePages } from '@/lib/use-pages';
import { loadWords } from './load-words';
import { doorWords } from './run-words';

const reasons = { noAnswer: '没人应门', wrongRoom: '房号不对', notReached: '没来得及送' } as const;

/** What runs have brought back and the next run has to take: nothing of it may be forgotten. */
export function BroughtBackList({ communityId }: { communityId: string }) {
  const { answer, more, isFetchingMore } = usePages('dispatch.listBroughtBack', { communityId });
  const rows = answer.data ?? [];
  if (rows.length === 0) return null;
  const load = loadOf(rows.flatMap(({ pieces }) => pieces));
  return (
    <Card look="due">
      <SectionTitle
        title="带回在手，等下一趟"
        hint="下次给这些单元装车时会自动带上"
        extra={`${rows.length}${more ? '+' : ''} 户 · ${loadWords(load)}`}
      />
      {rows.map((one) => (
        <Row
          key={one.id}
          title={doorWords(one)}
          hint={hintOf(one)}
          extra={<Pill tone={one.reason === 'notReached' ? 'grey' : 'amber'}>{reasons[one.reason]}</Pill>}
        />
      ))}
      <MoreRows more={more} isFetchingMore={isFetchingMore} />
    </Card>
  );
}

const hintOf = ({ pieces, since, runLabel, volunteerName, note }: BroughtBack): string =>
  [
    pieces.map(({ name, quantity }) => `${name}×${quantity}`).join(' '),
    `${formatMoment(since, now())} 起`,
    [runLabel, volunteerName].filter(Boolean).join(' '),
    note,
  ]
    .filter(Boolean)
    .join(' · ');
