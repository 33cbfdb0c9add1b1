import { View } from '@tarojs/components';
import { useState } from 'react';
import type { AudienceTerm } from '@/contract/audience';
import { ActionButton } from '../buttons/action-button';
import { Choice } from '../forms/choice';
import { Choices } from '../forms/choices';
import { Sheet } from '../forms/sheet';
import { TextField } from '../forms/text-field';
import { isPlain, optionsOf, termKinds, termOf, type Around, type Option, type TermKind } from './term-words';

interface Props {
  around: Around;
  onClose: () => void;
  onChosen: (term: AudienceTerm) => void;
}

/** One condition of an audience: by what, and which of it. */
export function TermSheet({ around, onClose, onChosen }: Props) {
  const [by, setBy] = useState<TermKind>('building');
  const [values, setValues] = useState<readonly string[]>([]);
  const term = termOf(by, values);
  const turnTo = (kind: TermKind) => {
    setBy(kind);
    setValues([]);
  };
  return (
    <Sheet
      title="按什么选"
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton size="bar" isDisabled={term === null} onTap={() => term && onChosen(term)}>
          加上
        </ActionButton>
      }
    >
      <Choice options={termKinds} value={by} onChange={turnTo} />
      {isPlain(by) ? null : (
        <Values
          key={by}
          isSingle={by === 'openIn' || by === 'cellIn'}
          options={optionsOf(by, around)}
          values={values}
          onChange={setValues}
        />
      )}
    </Sheet>
  );
}

interface ValuesProps {
  isSingle: boolean;
  options: readonly Option[];
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
}

/** More than these are looked for by typing. */
const atOnce = 30;

function Values({ isSingle, options, values, onChange }: ValuesProps) {
  const [wanted, setWanted] = useState('');
  if (options.length === 0) return <View className="secondary">还没有可选的</View>;
  const found = options.filter(({ value, label }) => label.includes(wanted.trim()) || values.includes(value));
  return (
    <>
      <View className="sheet__label">{isSingle ? '选哪一个' : '选哪些，可以选几个'}</View>
      {options.length > atOnce ? (
        <TextField
          label="找一找"
          value={wanted}
          onChange={setWanted}
          placeholder="例如 10号楼"
          maxLength={20}
        />
      ) : null}
      {isSingle ? (
        <Choice options={found} value={values[0] ?? null} onChange={(one) => onChange([one])} />
      ) : (
        <Choices options={found.slice(0, atOnce * 2)} values={values} onChange={onChange} />
      )}
    </>
  );
}
