import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { askFirst } from '@/lib/forms/ask-first';
import { useAction } from '@/lib/answers/use-action';
import { EndDateSheet } from './end-date-sheet';
import { HandOverSheet } from './hand-over-sheet';
import type { ListedGrant } from './grant-words';
import { roleNames } from '@/domain/role-names';

/** What staff can do about one role of one person: end it, say until when, hand the work over. */
export function PersonActions({ communityId, grant }: { communityId: string; grant: ListedGrant }) {
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
  if (!mayEnd) return null;
  return (
    <>
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
      <EndDateSheet communityId={communityId} grant={grant} isOpen={sheet === 'end'} onClose={close} />
      <HandOverSheet communityId={communityId} grant={grant} isOpen={sheet === 'handOver'} onClose={close} />
    </>
  );
}
