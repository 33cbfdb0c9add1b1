import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Question, RoundForm } from '@/contract/door-knocks';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Choice } from '@/components/forms/choice';
import { builtInForms } from '@/domain/built-in-forms';
import { useAnswer } from '@/lib/answers/use-answer';
import { now } from '@/lib/phone/clock';
import { QuestionSheet } from './question-sheet';
import { SaveTemplateSheet } from './save-template-sheet';
import { answerWords, whenAsked, without } from './question-words';

interface Props {
  communityId: string;
  form: RoundForm;
  onChange: (form: RoundForm) => void;
}

interface Template {
  value: string;
  label: string;
  form: RoundForm;
}

const most = 30;

/** What every community has, then what was saved here or is shared by others. */
function useTemplates(communityId: string): Template[] {
  const kept = useAnswer('doorKnocks.listFormTemplates', { communityId, limit: 100 });
  return [
    ...builtInForms(now()).map(({ key, name, form }) => ({ value: key, label: name, form })),
    ...(kept.data?.rows ?? []).map(({ templateId, name, isOwn, communityName, form }) => ({
      ...{ value: templateId, form },
      label: isOwn ? name : `${name}（${communityName}）`,
    })),
  ];
}

/** Which template the form still is, word for word. */
const templateOf = (templates: readonly Template[], form: RoundForm): Template | undefined =>
  templates.find((one) => JSON.stringify(one.form) === JSON.stringify(form));

const saved = (form: RoundForm, question: Question): RoundForm =>
  form.some(({ id }) => id === question.id)
    ? form.map((one) => (one.id === question.id ? question : one))
    : [...form, question];

/** What is asked at the doors: a template, changed as one likes. */
export function QuestionsCard({ communityId, form, onChange }: Props) {
  const templates = useTemplates(communityId);
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
        {template ? null : (
          <ActionButton look="second" onTap={() => setSaving(true)}>
            存下来，下次用
          </ActionButton>
        )}
      </Buttons>
      {isSaving ? (
        <SaveTemplateSheet communityId={communityId} questions={form} onClose={() => setSaving(false)} />
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
