import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Choice } from '@/components/forms/choice';
import { Stepper } from '@/components/forms/stepper';
import type { Answers, RoundForm } from '@/contract/door-knocks';
import { askedQuestions } from '@/domain/asked-questions';
import { QuestionField } from './question-field';

/** What is asked of a household by every round, whoever fills it in. */
interface Asked {
  answers: Answers;
  peopleCount: number | null;
  needsHomeService: boolean;
  careFlags: Parameters<typeof askedQuestions>[1]['careFlags'];
}

interface Props {
  form: RoundForm;
  draft: Asked;
  onChange: (change: Partial<Pick<Asked, 'answers' | 'peopleCount' | 'needsHomeService'>>) => void;
  words: { people: string; homeService: string };
  /** Beside the head count, and after it. */
  hint?: ReactNode;
  children?: ReactNode;
}

const MOST_PEOPLE = 50;

const needs = [
  { value: 'yes', label: '需要' },
  { value: 'no', label: '不用' },
] as const;

/** How many live there, the questions of the round, help at home: at the door and on the household's own page. */
export function RoundQuestions({ form, draft, onChange, words, hint, children }: Props) {
  const { answers, peopleCount, needsHomeService } = draft;
  return (
    <>
      <View className="question">
        <View className="question__words">
          {words.people}
          {hint}
        </View>
        <Stepper
          label={words.people}
          value={peopleCount ?? 0}
          max={MOST_PEOPLE}
          onChange={(count) => onChange({ peopleCount: count })}
        />
      </View>
      {children}
      {askedQuestions(form, draft).map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          value={answers[question.id] ?? ''}
          onChange={(answer) => onChange({ answers: { ...answers, [question.id]: answer } })}
        />
      ))}
      <View className="question">
        <View className="question__words">{words.homeService}</View>
        <Choice
          options={needs}
          value={needsHomeService ? 'yes' : 'no'}
          onChange={(answer) => onChange({ needsHomeService: answer === 'yes' })}
        />
      </View>
    </>
  );
}
