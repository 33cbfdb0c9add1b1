import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Question, RoundForm } from '@/contract/door-knocks';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import { Sheet } from '@/components/forms/sheet';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { AskedWhenChoice } from './asked-when-choice';
import { answerKinds, freeId } from './question-words';

interface Props {
  /** The questions before it, on whose answers it may depend. */
  before: RoundForm;
  form: RoundForm;
  /** Null begins a new one. */
  question: Question | null;
  onClose: () => void;
  onSave: (question: Question) => void;
  onRemove: () => void;
}

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n、，,]/)
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];
const fewestChoices = 2;

const isWhole = ({ words, answer, choices, askedWhen }: Question): boolean =>
  words.trim() !== '' &&
  (answer !== 'choice' || choices.length >= fewestChoices) &&
  (askedWhen.by !== 'care' || askedWhen.careFlags.length > 0);

/** One question of a round: its words, how it is answered, when it is asked. */
export function QuestionSheet({ before, form, question, onClose, onSave, onRemove }: Props) {
  const [typed, setTyped] = useState<Question>(
    question ?? { id: freeId(form), words: '', answer: 'yesNo', choices: [], askedWhen: { by: 'always' } },
  );
  const [lines, setLines] = useState(typed.choices.join('\n'));
  const change = (part: Partial<Question>) => setTyped({ ...typed, ...part });
  const changed: Question = { ...typed, choices: typed.answer === 'choice' ? linesOf(lines) : [] };
  return (
    <Sheet
      title={question ? '改问题' : '加一个问题'}
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isDisabled={!isWhole(changed)}
          onTap={() => onSave({ ...changed, words: changed.words.trim() })}
        >
          好了
        </ActionButton>
      }
    >
      <TextField
        label="问什么"
        value={typed.words}
        onChange={(words) => change({ words })}
        placeholder="例如：要送药吗"
        maxLength={60}
      />
      <View className="sheet__label">怎么答</View>
      <Choice options={answerKinds} value={typed.answer} onChange={(answer) => change({ answer })} />
      {typed.answer === 'choice' ? (
        <TextArea
          label="选项，一行一个，至少两个"
          value={lines}
          onChange={setLines}
          placeholder="好"
          maxLength={240}
        />
      ) : null}
      <AskedWhenChoice
        before={before}
        value={typed.askedWhen}
        onChange={(askedWhen) => change({ askedWhen })}
      />
      {question ? (
        <ActionButton look="second" onTap={onRemove}>
          去掉这个问题
        </ActionButton>
      ) : null}
    </Sheet>
  );
}
