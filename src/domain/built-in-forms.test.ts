import { expect, it } from 'vitest';
import { RoundForm } from '@/contract/door-knocks';
import { builtInForms } from './built-in-forms';

const forms = builtInForms('2026-11-22T01:30:00.000Z');

it.each(forms)('$name is a form that a round can be opened with', ({ form }) => {
  expect(RoundForm.safeParse(form).error).toBeUndefined();
  const ids = form.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it.each(forms)('$name asks after answers to questions that stand before', ({ form }) => {
  for (const [at, { askedWhen }] of form.entries()) {
    if (askedWhen.by !== 'answer') continue;
    expect(form.slice(0, at).map(({ id }) => id)).toContain(askedWhen.questionId);
  }
});

it('a screening asks since the day two weeks before', () => {
  const words = forms.find(({ key }) => key === 'screening')?.form.map((question) => question.words);
  expect(words?.[0]).toBe('11月8日以后有人出过本市吗');
});
