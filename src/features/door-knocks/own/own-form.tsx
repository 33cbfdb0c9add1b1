import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { Choice } from '@/components/forms/choice';
import { Stepper } from '@/components/forms/stepper';
import { askedQuestions } from '@/domain/asked-questions';
import { QuestionField } from '../door/question-field';
import type { OwnDraft } from './own-draft';
import type { OwnRoundHere } from './use-own-rounds';

interface Props {
  round: OwnRoundHere;
  draft: OwnDraft;
  onChange: (change: Partial<OwnDraft>) => void;
}

const MOST_PEOPLE = 50;

const helps = [
  { value: 'yes', label: '需要' },
  { value: 'no', label: '不用' },
] as const;

/** The questions of a round as a household answers them at home. */
export function OwnForm({ round, draft, onChange }: Props) {
  const { answers, peopleCount, needsHomeService } = draft;
  return (
    <Card>
      <View className="question">
        <View className="question__words">家里现在住几个人</View>
        <Stepper
          label="家里现在住的人"
          value={peopleCount ?? 0}
          max={MOST_PEOPLE}
          onChange={(count) => onChange({ peopleCount: count })}
        />
      </View>
      {askedQuestions(round.form, draft).map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          value={answers[question.id] ?? ''}
          onChange={(answer) => onChange({ answers: { ...answers, [question.id]: answer } })}
        />
      ))}
      <View className="question">
        <View className="question__words">要不要人上门帮忙</View>
        <Choice
          options={helps}
          value={needsHomeService ? 'yes' : 'no'}
          onChange={(answer) => onChange({ needsHomeService: answer === 'yes' })}
        />
      </View>
    </Card>
  );
}
