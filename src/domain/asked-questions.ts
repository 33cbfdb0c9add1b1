import type { Answers, Question, RoundForm } from '@/contract/door-knocks';
import type { CareEntry } from '@/contract/register';

interface Heard {
  careFlags: readonly CareEntry[];
  answers: Answers;
}

function isAsked(
  { askedWhen }: Question,
  before: readonly Question[],
  { careFlags, answers }: Heard,
): boolean {
  if (askedWhen.by === 'always') return true;
  if (askedWhen.by === 'care') return careFlags.some(({ flag }) => askedWhen.careFlags.includes(flag));
  const { questionId, equals } = askedWhen;
  return before.some(({ id }) => id === questionId) && answers[questionId] === equals;
}

/**
 * The questions of a form that this household is asked: always, because of what it needs care for, or because of what
 * it has answered to a question before.
 */
export const askedQuestions = (form: RoundForm, heard: Heard): Question[] =>
  form.reduce<Question[]>(
    (asked, question) => (isAsked(question, asked, heard) ? [...asked, question] : asked),
    [],
  );

/** Of all that was filled in, what was asked and answered; what a household is not asked is not sent. */
export const answersAsked = (form: RoundForm, heard: Heard): Answers =>
  Object.fromEntries(
    askedQuestions(form, heard).flatMap(({ id }) => {
      const answer = heard.answers[id]?.trim() ?? '';
      return answer === '' ? [] : [[id, answer]];
    }),
  );
