import { View } from '@tarojs/components';
import { useState } from 'react';
import { Row } from '@/components/cards/row';
import { TextField } from '@/components/forms/text-field';
import { Loaded } from '@/components/waiting/loaded';
import { useAnswer } from '@/lib/answers/use-answer';
import { useSettled } from '@/lib/answers/use-settled';

/** A household that shares in a shopping. */
export interface Sharer {
  householdId: string;
  placeLabel: string;
}

interface Props {
  communityId: string;
  value: readonly Sharer[];
  onChange: (value: Sharer[]) => void;
}

/** Between which households something is shared out: found by the door, each with the way to take it off again. */
export function HouseholdsField({ communityId, value, onChange }: Props) {
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const add = (one: Sharer) => {
    setText('');
    onChange([...value, one]);
  };
  return (
    <>
      <View className="sheet__label">分给哪几户（{value.length} 户）</View>
      {value.map((one) => (
        <Row
          key={one.householdId}
          title={one.placeLabel}
          extra="去掉"
          onTap={() => onChange(value.filter(({ householdId }) => householdId !== one.householdId))}
        />
      ))}
      <TextField
        label="加一户"
        value={text}
        onChange={setText}
        maxLength={30}
        placeholder="房号，例如 502 或 10-1-502"
      />
      {asked === '' || text === '' ? null : (
        <Found communityId={communityId} text={asked} chosen={value} onChoose={add} />
      )}
    </>
  );
}

interface FoundProps {
  communityId: string;
  text: string;
  chosen: readonly Sharer[];
  onChoose: (one: Sharer) => void;
}

function Found({ communityId, text, chosen, onChoose }: FoundProps) {
  const answer = useAnswer('households.findHouseholds', { communityId, text });
  const others = (rows: readonly { id: string; placeLabel: string }[]) =>
    rows.filter(({ id }) => !chosen.some(({ householdId }) => householdId === id));
  return (
    <Loaded
      answer={answer}
      skeletonCards={1}
      isEmpty={({ rows }) => others(rows).length === 0}
      empty={<View className="secondary">没有别的户是这个房号</View>}
    >
      {({ rows }) => (
        <>
          {others(rows).map(({ id, placeLabel }) => (
            <Row
              key={id}
              title={placeLabel}
              extra="加上"
              onTap={() => onChoose({ householdId: id, placeLabel })}
            />
          ))}
        </>
      )}
    </Loaded>
  );
}
