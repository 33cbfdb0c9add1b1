import { useState } from 'react';
import { ActionButton } from '@/components/action-button';
import { Choice } from '@/components/choice';
import { Sheet } from '@/components/sheet';
import { now } from '@/lib/clock';
import { useAction } from '@/lib/use-action';
import { endChoices, endOf, type EndChoice } from './end-choice';
import type { ListedGrant } from './listed-grant';

interface Props {
  communityId: string;
  grant: ListedGrant;
  isOpen: boolean;
  onClose: () => void;
}

/** Until when a role is to last; it then ends by itself. */
export function EndDateSheet({ communityId, grant, isOpen, onClose }: Props) {
  const [choice, setChoice] = useState<EndChoice>('14');
  const { run, isRunning } = useAction('org.setGrantEnd', onClose);
  const save = () => void run({ communityId, grantId: grant.id, endsAt: endOf(choice, now()) });
  return (
    <Sheet
      title={`${grant.name} 做到什么时候`}
      isOpen={isOpen}
      onClose={onClose}
      bottom={
        <ActionButton size="bar" isRunning={isRunning} onTap={save}>
          定下
        </ActionButton>
      }
    >
      <Choice options={endChoices} value={choice} onChange={setChoice} />
    </Sheet>
  );
}
