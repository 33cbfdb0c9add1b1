import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Question, RoundForm } from '@/contract/door-knocks';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Choice } from '@/components/forms/choice';
import { QuestionSheet } from './question-sheet';
import { SaveTemplateSheet } from './save-template-sheet';
import { answerWords, whenAsked, without } from './question-words';
import { templateOf, type Template } from './templates';

interface Props {
  templates: readonly Template[];
  /** The community for which changed questions can be saved; null where that is not theirs to do. */
  savedIn: string | null;
  form: RoundForm;
  onChange: (form: RoundForm) => void;
}

const most = 30;

const saved = (form: RoundForm, question: Question): RoundForm =>
  form.some(({ id }) => id === question.id)
    ? form.map((one) => (one.id === question.id ? question : one))
    : [...form, question];

/** What is asked at the doors: a template, changed as one likes. */
export function QuestionsCard({ templates, savedIn, form, onChange }: Props) {
  const template = templateOf(templates, form);
  const [isSaving, setSaving] = useState(false);
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
        value={template?.value ?? null}
        onChange={(chosen) => onChange(templates.find(({ value }) => value === chosen)?.form ?? [])}
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
      <Buttons>
        {form.length < most ? (
          <ActionButton look="second" onTap={() => setOpened('new')}>
            加一个问题
          </ActionButton>
        ) : null}
        {template || savedIn === null ? null : (
          <ActionButton look="second" onTap={() => setSaving(true)}>
            存下来，下次用
          </ActionButton>
        )}
      </Buttons>
      {isSaving && savedIn ? (
        <SaveTemplateSheet communityId={savedIn} questions={form} onClose={() => setSaving(false)} />
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
