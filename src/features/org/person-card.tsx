import { useState } from 'react';
import { ActionButton } from '@/components/action-button';
import { Buttons } from '@/components/buttons';
import { Card } from '@/components/card';
import { Pill } from '@/components/pill';
import { SectionTitle } from '@/components/section-title';
import { askFirst } from '@/lib/ask-first';
import { now } from '@/lib/clock';
import { useAction } from '@/lib/use-action';
import { EndDateSheet } from './end-date-sheet';
import { grantHistory, grantStates } from './grant-words';
import { HandOverSheet } from './hand-over-sheet';
import type { ListedGrant } from './listed-grant';
import { roleNames } from './role-names';

/** One role of one person, and what staff can do about it. */
export function PersonCard({ communityId, grant }: { communityId: string; grant: ListedGrant }) {
  const { id, name, role, placeLabel, state, mayEnd, entranceId } = grant;
  const [sheet, setSheet] = useState<'end' | 'handOver' | null>(null);
  const { run, isRunning } = useAction('org.endGrant');
  const question = {
    content: `${name} 在${placeLabel}不再是${roleNames[role]}，马上生效。要结束吗？`,
    yes: '结束',
  };
  const end = async () => {
    if (await askFirst(question)) await run({ communityId, grantId: id });
  };
  const close = () => setSheet(null);
  return (
    <Card>
      <SectionTitle
        title={`${name} · ${placeLabel}`}
        hint={grantHistory(grant, now())}
        extra={<Pill tone={state === 'held' ? 'brand' : 'grey'}>{grantStates[state]}</Pill>}
      />
      {mayEnd ? (
        <Buttons>
          <ActionButton look="danger" isRunning={isRunning} onTap={() => void end()}>
            结束
          </ActionButton>
          <ActionButton look="second" onTap={() => setSheet('end')}>
            定期限
          </ActionButton>
          {role === 'captain' && state === 'held' && entranceId ? (
            <ActionButton look="second" onTap={() => setSheet('handOver')}>
              交接
            </ActionButton>
          ) : null}
        </Buttons>
      ) : null}
      <EndDateSheet communityId={communityId} grant={grant} isOpen={sheet === 'end'} onClose={close} />
      <HandOverSheet communityId={communityId} grant={grant} isOpen={sheet === 'handOver'} onClose={close} />
    </Card>
  );
}
