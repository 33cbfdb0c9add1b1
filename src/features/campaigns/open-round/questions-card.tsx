import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Question, RoundForm } from '@/contract/door-knocks';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Choice } from '@/components/forms/choice';
import { roundTemplateNames, templateForm, type RoundTemplate } from '@/domain/round-templates';
import { now } from '@/lib/phone/clock';
import { QuestionSheet } from './question-sheet';
import { answerWords, whenAsked, without } from './question-words';

interface Props {
  form: RoundForm;
  onChange: (form: RoundForm) => void;
}

const keys: readonly RoundTemplate[] = ['none', 'needs', 'screening'];
const templates = keys.map((value) => ({ value, label: roundTemplateNames[value] }));
const most = 30;

/** Which template the form still is, word for word. */
const templateOf = (form: RoundForm): RoundTemplate | null =>
  keys.find((key) => JSON.stringify(templateForm(key, now())) === JSON.stringify(form)) ?? null;

const saved = (form: RoundForm, question: Question): RoundForm =>
  form.some(({ id }) => id === question.id)
    ? form.map((one) => (one.id === question.id ? question : one))
    : [...form, question];

/** What is asked at the doors: a template, changed as one likes. */
export function QuestionsCard({ form, onChange }: Props) {
  const [opened, setOpened] = useState<Question | 'new' | null>(null);
  const question = opened === 'new' ? null : opened;
  const close = (changed?: RoundForm) => {
    setOpened(null);
    if (changed) onChange(changed);
  };
  return (
    <Card>
      <SectionTitle title="上门问什么" hint="先选一套，再改；少问一句，一户就快一点" />
      <Choice
        options={templates}
        value={templateOf(form)}
        onChange={(template) => onChange(templateForm(template, now()))}
      />
      <View className="questions">
        {form.map((one) => (
          <Row
            key={one.id}
            title={one.words}
            hint={`${answerWords(one)} · ${whenAsked(one, form)}`}
            onTap={() => setOpened(one)}
          />
        ))}
      </View>
      {form.length < most ? (
        <Buttons>
          <ActionButton look="second" onTap={() => setOpened('new')}>
            加一个问题
          </ActionButton>
        </Buttons>
      ) : null}
      {opened ? (
        <QuestionSheet
          form={form}
          before={question ? form.slice(0, form.indexOf(question)) : form}
          question={question}
          onClose={() => close()}
          onSave={(changed) => close(saved(form, changed))}
          onRemove={() => close(question ? without(form, question.id) : form)}
        />
      ) : null}
    </Card>
  );
}
