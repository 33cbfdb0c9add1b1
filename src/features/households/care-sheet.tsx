import { useState } from 'react';
import { ActionButton } from '@/components/action-button';
import { CheckRow } from '@/components/check-row';
import { Sheet } from '@/components/sheet';
import { TextField } from '@/components/text-field';
import type { CareFlag, HouseholdCard } from '@/contract/register';
import type { HeardHow } from '@/contract/register-deeds';
import { careNames } from '@/domain/register/register-words';
import { useAction } from '@/lib/use-action';
import { HeardChoice } from './heard-choice';

// The keys of careNames, which the compiler knows and Object.keys forgets.
const flags = Object.keys(careNames) as CareFlag[];

interface Props {
  communityId: string;
  householdId: string;
  card: HouseholdCard;
  onClose: () => void;
}

/** Switches flags on and off; a pregnancy has its day. */
export function CareSheet({ card, onClose, ...home }: Props) {
  const [chosen, setChosen] = useState<readonly CareFlag[]>(card.careFlags.map(({ flag }) => flag));
  const [dueOn, setDueOn] = useState(card.careFlags.find(({ flag }) => flag === 'pregnant')?.dueOn ?? '');
  const [source, setSource] = useState<HeardHow>('door');
  const correct = useAction('households.correctHousehold', onClose);
  const careFlags = chosen.map((flag) => ({ flag, dueOn: flag === 'pregnant' && dueOn ? dueOn : null }));
  return (
    <Sheet
      title="关爱情况"
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isRunning={correct.isRunning}
          onTap={() => void correct.run({ ...home, source, changes: { careFlags } })}
        >
          保存
        </ActionButton>
      }
    >
      <HeardChoice value={source} onChange={setSource} />
      {flags.map((flag) => (
        <CheckRow
          key={flag}
          title={careNames[flag]}
          isChosen={chosen.includes(flag)}
          onChange={(isOn) => setChosen(isOn ? [...chosen, flag] : chosen.filter((one) => one !== flag))}
        />
      ))}
      {chosen.includes('pregnant') ? (
        <TextField
          label="预产期"
          value={dueOn}
          onChange={setDueOn}
          placeholder="例如 2027-01-05"
          maxLength={10}
        />
      ) : null}
    </Sheet>
  );
}
