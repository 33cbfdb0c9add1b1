import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DropOffOutcome } from '@/contract/dispatch';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import { HelpAtDoor } from '@/components/buttons/help-at-door';
import { PictureField } from '@/components/pictures/picture-field';
import { Sheet } from '@/components/forms/sheet';
import { TextField } from '@/components/forms/text-field';
import { outcomeNames } from '@/domain/drop-offs';
import { asksCode, type RunDoor } from '@/domain/run-progress';
import type { Picture } from '@/lib/files/picture';
import { doorWords } from '../runs/run-words';

type Trouble = Exclude<DropOffOutcome, 'handedOver'>;

const troubles = (
  ['leftAtDoor', 'noAnswer', 'refused', 'wrongRoom'] as const satisfies readonly Trouble[]
).map((value) => ({ value, label: outcomeNames[value] }));

/** Medicine is not left at a door: it is handed over by its code. */
const notByCode = troubles.filter(({ value }) => value !== 'leftAtDoor');

const hints: Readonly<Record<Trouble, string>> = {
  leftAtDoor: '算送到。建议拍一张门口的照片，只拍门，不拍人',
  noAnswer: '东西带回中转站，排进下一趟',
  refused: '东西带回中转站，工作人员会联系这一户',
  wrongRoom: '东西带回中转站，核对后再送',
};

interface Word {
  outcome: Trouble;
  note: string;
  picture: Picture | null;
}

interface Props {
  /** Null while the sheet is closed. */
  door: RunDoor | null;
  onClose: () => void;
  onRecord: (word: Word) => void;
}

/** What else can happen at a door, with a word and a picture of the door where they help. */
export function TroubleSheet({ door, onClose, onRecord }: Props) {
  return door ? <OpenSheet key={door.id} door={door} onClose={onClose} onRecord={onRecord} /> : null;
}

function OpenSheet({ door, onClose, onRecord }: Props & { door: RunDoor }) {
  const [outcome, setOutcome] = useState<Trouble | null>(null);
  const [note, setNote] = useState('');
  const [picture, setPicture] = useState<Picture | null>(null);
  const record = () => outcome && onRecord({ outcome, note: note.trim(), picture });
  return (
    <Sheet
      title={`${doorWords(door)} 没有当面送到`}
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton size="bar" isDisabled={outcome === null} onTap={record}>
          记下
        </ActionButton>
      }
    >
      <View className="trouble__head heading">选一种情况</View>
      <View className="trouble__choice">
        <Choice options={asksCode(door) ? notByCode : troubles} value={outcome} onChange={setOutcome} />
      </View>
      {outcome ? <View className="trouble__hint secondary">{hints[outcome]}</View> : null}
      <TextField
        label="备注（可以不填）"
        value={note}
        onChange={setNote}
        maxLength={100}
        placeholder="例如：放在鞋柜上"
      />
      <PictureField label="拍门口的照片" picture={picture} onChange={setPicture} />
      <HelpAtDoor householdId={door.householdId} onLeave={onClose} />
    </Sheet>
  );
}
