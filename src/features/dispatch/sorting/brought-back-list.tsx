import type { BroughtBack } from '@/contract/runs';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { MoreRows } from '@/components/waiting/more-rows';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { formatMoment } from '@/domain/beijing-time';
import { lastOutcomeNames } from '@/domain/drop-offs';
import { loadOf } from '@/domain/load';
import { pieceText } from '@/domain/measures';
import { now } from '@/lib/phone/clock';
import { usePages } from '@/lib/answers/use-pages';
import { loadWords } from '../pieces/load-words';
import { doorWords } from '../runs/run-words';

/** The rest is one tap away: the runs below stay in sight. */
const FIRST_ROWS = 3;

/** What runs have brought back and the next run has to take: nothing of it may be forgotten. */
export function BroughtBackList({ communityId }: { communityId: string }) {
  const { answer, more, isFetchingMore } = usePages('dispatch.listBroughtBack', { communityId });
  const [isWhole, setWhole] = useState(false);
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
      {(isWhole ? rows : rows.slice(0, FIRST_ROWS)).map((one) => (
        <Row
          key={one.id}
          title={doorWords(one)}
          hint={hintOf(one)}
          extra={
            <Pill tone={one.reason === 'notReached' ? 'grey' : 'amber'}>{lastOutcomeNames[one.reason]}</Pill>
          }
        />
      ))}
      {!isWhole && rows.length > FIRST_ROWS ? (
        <Buttons>
          <ActionButton look="soft" onTap={() => setWhole(true)}>
            看全部
          </ActionButton>
        </Buttons>
      ) : null}
      {isWhole ? <MoreRows more={more} isFetchingMore={isFetchingMore} /> : null}
    </Card>
  );
}

const hintOf = ({ pieces, since, runLabel, volunteerName, note }: BroughtBack): string =>
  [
    pieces.map(pieceText).join(' '),
    `${formatMoment(since, now())} 起`,
    [runLabel, volunteerName].filter(Boolean).join(' '),
    note,
  ]
    .filter(Boolean)
    .join(' · ');
