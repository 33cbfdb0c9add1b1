import { View } from '@tarojs/components';
import { Choice } from '@/components/forms/choice';
import { DateField } from '@/components/forms/date-field';
import { TextField } from '@/components/forms/text-field';
import type { Question } from '@/contract/door-knocks';

interface Props {
  question: Question;
  value: string;
  onChange: (value: string) => void;
}

const yesNo = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
];

/** One question and its answers beside each other, as they are asked at the door. */
const Chosen = ({
  words,
  options,
  value,
  onChange,
}: Omit<Props, 'question'> & {
  words: string;
  options: readonly { value: string; label: string }[];
}) => (
  <View className="question">
    <View className="question__words">{words}</View>
    <Choice options={options} value={value} onChange={onChange} />
  </View>
);

/** A question of a round's form, with what was answered last. */
export function QuestionField({ question, ...field }: Props) {
  const { words, answer, choices } = question;
  if (answer === 'yesNo') return <Chosen words={words} options={yesNo} {...field} />;
  if (answer === 'choice')
    return <Chosen words={words} options={choices.map((one) => ({ value: one, label: one }))} {...field} />;
  if (answer === 'date') return <DateField label={words} first="2020-01-01" last="2099-12-31" {...field} />;
  return <TextField label={words} maxLength={answer === 'number' ? 10 : 200} {...field} />;
}
