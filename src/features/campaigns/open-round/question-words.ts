import type { Question, RoundForm } from '@/contract/door-knocks';
import { careNames } from '@/domain/register/register-words';

export type AnswerKind = Question['answer'];

export const answerKinds: readonly { value: AnswerKind; label: string }[] = [
  { value: 'yesNo', label: '是 / 否' },
  { value: 'choice', label: '选一项' },
  { value: 'number', label: '数字' },
  { value: 'text', label: '文字' },
  { value: 'date', label: '日期' },
];

const yesNo: Readonly<Record<string, string>> = { yes: '是', no: '否' };

/** When a question is asked, in words: '有婴幼儿的户', '“有要常吃的药吗”答“是”时'. */
export function whenAsked({ askedWhen }: Question, form: RoundForm): string {
  if (askedWhen.by === 'always') return '每户都问';
  if (askedWhen.by === 'care')
    return `只问有这些情况的户：${askedWhen.careFlags.map((flag) => careNames[flag]).join('、')}`;
  const words = form.find(({ id }) => id === askedWhen.questionId)?.words ?? '';
  return `“${words}”答“${yesNo[askedWhen.equals] ?? askedWhen.equals}”时问`;
}

/** '选一项：好、不太好'. */
export function answerWords({ answer, choices }: Question): string {
  const name = answerKinds.find(({ value }) => value === answer)?.label ?? '';
  return answer === 'choice' ? `${name}：${choices.join('、')}` : name;
}

/** What can be answered to a question on which another may follow; nothing where answers are free. */
export const answersOf = ({ answer, choices }: Question): { value: string; label: string }[] =>
  answer === 'yesNo'
    ? Object.entries(yesNo).map(([value, label]) => ({ value, label }))
    : choices.map((choice) => ({ value: choice, label: choice }));

/** A name for one more question that no other of the form has. */
export function freeId(form: RoundForm): string {
  const taken = new Set(form.map(({ id }) => id));
  const at = [...form.keys(), form.length].find((index) => !taken.has(`own${index + 1}`)) ?? form.length;
  return `own${at + 1}`;
}

/** Without a question; what was to follow it is asked always. */
export const without = (form: RoundForm, id: string): RoundForm =>
  form
    .filter((question) => question.id !== id)
    .map((question) =>
      question.askedWhen.by === 'answer' && question.askedWhen.questionId === id
        ? { ...question, askedWhen: { by: 'always' } }
        : question,
    );
