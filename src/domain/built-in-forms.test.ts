import { expect, it } from 'vitest';
import { RoundForm } from '@/contract/door-knocks';
import { builtInForms } from './built-in-forms';

it.each(builtInForms)('$name is a form that a round can be opened with', ({ form }) => {
  expect(RoundForm.safeParse(form).error).toBeUndefined();
  const ids = form.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it.each(builtInForms)('$name asks after answers to questions that stand before', ({ form }) => {
  for (const [at, { askedWhen }] of form.entries()) {
    if (askedWhen.by !== 'answer') continue;
    expect(form.slice(0, at).map(({ id }) => id)).toContain(askedWhen.questionId);
  }
});
