import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Choice } from '@/components/forms/choice';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextArea } from '@/components/forms/text-area';
import type { ListedHousehold, ListedRight } from '@/contract/second-lists';
import { useForm } from '@/lib/forms/use-form';
import { go } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';
import {
  followsWords,
  ourWords,
  settledHint,
  sinceWords,
  stateNames,
  theirWords,
  verdictsOf,
} from './list-words';

interface Props {
  communityId: string;
  campaignId: string;
  listId: string;
  row: ListedHousehold;
  onClose: () => void;
}

const fewest = 2;

/** What both lists say of one household, and which of them is right. */
export function SettleSheet({ row, onClose, ...list }: Props) {
  const [right, setRight] = useState<ListedRight | null>(null);
  const [note, setNote] = useState('');
  const form = useForm('campaigns.settleSecondListRow', onClose);
  const isOpen = row.state !== 'agrees' && row.settled === null;
  const save = (chosen: ListedRight) =>
    form.run({ ...list, rowNo: row.rowNo, verdict: verdictOf(row, chosen, note.trim()) });
  return (
    <FormSheet
      title={row.placeLabel}
      form={form}
      onClose={onClose}
      onSave={isOpen ? () => right && save(right) : undefined}
      canSave={right !== null && (right !== 'neither' || note.trim().length >= fewest)}
      word="就这样定"
    >
      <BothSides row={row} />
      {isOpen ? (
        <>
          <Choice options={verdictsOf(row.state)} value={right} onChange={setRight} />
          <TextArea
            label={right === 'neither' ? '实际是怎样的' : '备注'}
            field="verdict.note"
            value={note}
            onChange={setNote}
            placeholder={right === 'neither' ? '例如：住的是隔壁 503' : '可以不填'}
            maxLength={200}
          />
          <View className="hint">{followsWords(row, right)}</View>
        </>
      ) : (
        <View className="hint">{settledHint(row, now())}</View>
      )}
      <ToHousehold row={row} onClose={onClose} />
    </FormSheet>
  );
}

const verdictOf = (row: ListedHousehold, right: ListedRight, note: string) => {
  if (right === 'neither') return { right, note };
  const said = note ? { note } : {};
  return right === 'theirs' ? { right, ...said, seenPeople: row.presentPeople } : { right, ...said };
};

function BothSides({ row }: Pick<Props, 'row'>) {
  const since = sinceWords(row);
  return (
    <View className="settle-sides">
      <View className="secondary">{stateNames[row.state]}</View>
      <View>这边：{[row.ourName, ourWords(row)].filter(Boolean).join(' ')}</View>
      <View>那边：{[row.theirName, theirWords(row)].filter(Boolean).join(' ')}</View>
      {since ? <View className="hint">{since}</View> : null}
    </View>
  );
}

function ToHousehold({ row: { householdId }, onClose }: Pick<Props, 'row' | 'onClose'>) {
  if (householdId === null) return null;
  const open = () => {
    onClose();
    go('captainHousehold', { householdId });
  };
  return (
    <Buttons>
      <ActionButton look="second" onTap={open}>
        看这一户：住着谁、怎么联系
      </ActionButton>
    </Buttons>
  );
}
