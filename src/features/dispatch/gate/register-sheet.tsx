import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { Sheet } from '@/components/forms/sheet';
import { TextField } from '@/components/forms/text-field';
import type { GateKind } from '@/contract/gate';
import { gateKindNames } from '@/domain/gate';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';

const kinds = (['medicine', 'fresh', 'other'] as const).map((value) => ({
  value,
  label: gateKindNames[value],
}));

interface Props {
  communityId: string;
  onClose: () => void;
}

/** A courier has left something: whose it is, what, and where it lies. The household is told. Drawn only while it is open. */
export function RegisterSheet({ communityId, onClose }: Props) {
  const [text, setText] = useState('');
  const [householdId, setHouseholdId] = useState<string | null>(null);
  const [kind, setKind] = useState<GateKind>('other');
  const [liesAt, setLiesAt] = useState('');
  const add = useAction('dispatch.addGateParcel', onClose);
  const place = liesAt.trim();
  // Who was chosen was found by the words that stood there before.
  const write = (room: string) => {
    setText(room);
    setHouseholdId(null);
  };
  const record = () => householdId && void add.run({ communityId, householdId, kind, liesAt: place });
  return (
    <Sheet
      title="登记一件快递"
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isRunning={add.isRunning}
          isDisabled={householdId === null || place === ''}
          onTap={record}
        >
          登记，告诉这一户
        </ActionButton>
      }
    >
      <TextField label="哪一户" value={text} onChange={write} placeholder="例如 10-1-502" maxLength={30} />
      {text.trim() === '' ? null : (
        <Found communityId={communityId} text={text} chosenId={householdId} onChoose={setHouseholdId} />
      )}
      <Choice options={kinds} value={kind} onChange={setKind} />
      <TextField
        label="放在哪里"
        value={liesAt}
        onChange={setLiesAt}
        placeholder="例如 东门架子上"
        maxLength={30}
      />
    </Sheet>
  );
}

interface FoundProps {
  communityId: string;
  text: string;
  chosenId: string | null;
  onChoose: (householdId: string) => void;
}

function Found({ communityId, text, chosenId, onChoose }: FoundProps) {
  const answer = useAnswer('dispatch.findGateDoors', { communityId, text });
  return (
    <Loaded
      answer={answer}
      isEmpty={({ rows }) => rows.length === 0}
      empty={<MessageCard title="没有这个房号" hint="请写楼号-单元-房号，例如 10-1-502" />}
    >
      {({ rows }) => (
        <Choice
          options={rows.map(({ householdId, placeLabel }) => ({ value: householdId, label: placeLabel }))}
          value={chosenId}
          onChange={onChoose}
        />
      )}
    </Loaded>
  );
}
