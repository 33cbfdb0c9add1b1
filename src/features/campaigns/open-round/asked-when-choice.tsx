import { View } from '@tarojs/components';
import type { Question, RoundForm } from '@/contract/door-knocks';
import type { CareFlag } from '@/contract/register';
import { Choice } from '@/components/forms/choice';
import { Choices } from '@/components/forms/choices';
import { careNames } from '@/domain/register/register-words';
import { answersOf } from './question-words';

type When = Question['askedWhen'];

interface Props {
  before: RoundForm;
  value: When;
  onChange: (when: When) => void;
}

// The keys of careNames, which the compiler knows and Object.keys forgets.
const flags = (Object.keys(careNames) as CareFlag[]).map((value) => ({ value, label: careNames[value] }));

/** Questions on whose answer another can follow, with their first answer. */
const leadsOf = (before: RoundForm) =>
  before.flatMap((question) => {
    const [first] = answersOf(question);
    return first ? [{ question, first: first.value }] : [];
  });

/** When a question is asked: at each door, for some households, or after an answer. */
export function AskedWhenChoice({ before, value, onChange }: Props) {
  const leads = leadsOf(before);
  const [lead] = leads;
  const kinds = [
    { value: 'always' as const, label: '每户都问' },
    { value: 'care' as const, label: '有特殊情况的户' },
    ...(lead ? [{ value: 'answer' as const, label: '看前面怎么答' }] : []),
  ];
  const turnTo = (by: When['by']) => {
    if (by === 'always') onChange({ by });
    if (by === 'care') onChange({ by, careFlags: [] });
    if (by === 'answer' && lead) onChange({ by, questionId: lead.question.id, equals: lead.first });
  };
  const asked = value.by === 'answer' ? before.find(({ id }) => id === value.questionId) : undefined;
  return (
    <>
      <View className="sheet__label">什么时候问</View>
      <Choice options={kinds} value={value.by} onChange={turnTo} />
      {value.by === 'care' ? (
        <Choices
          options={flags}
          values={value.careFlags}
          onChange={(careFlags) => onChange({ by: 'care', careFlags: [...careFlags] })}
        />
      ) : null}
      {value.by === 'answer' && asked ? (
        <>
          <View className="sheet__label">前面哪个问题</View>
          <Choice
            options={leads.map(({ question: { id, words } }) => ({ value: id, label: words }))}
            value={value.questionId}
            onChange={(questionId) =>
              onChange({
                by: 'answer',
                questionId,
                equals: leads.find(({ question }) => question.id === questionId)?.first ?? '',
              })
            }
          />
          <View className="sheet__label">答什么的时候</View>
          <Choice
            options={answersOf(asked)}
            value={value.equals}
            onChange={(equals) => onChange({ ...value, equals })}
          />
        </>
      ) : null}
    </>
  );
}
