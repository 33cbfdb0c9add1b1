import { describe, expect, it } from 'vitest';
import type { Question } from '@/contract/door-knocks';
import { answersAsked, askedQuestions } from './asked-questions';

const question = (id: string, askedWhen: Question['askedWhen'] = { by: 'always' }): Question => ({
  id,
  words: id,
  answer: 'yesNo',
  choices: [],
  askedWhen,
});
const fever = question('fever');
const since = question('since', { by: 'answer', questionId: 'fever', equals: 'yes' });
const nappies = question('nappies', { by: 'care', careFlags: ['infant'] });
const form = [fever, since, nappies];
const infant = { flag: 'infant' as const, dueOn: null };
const idsOf = (heard: Parameters<typeof askedQuestions>[1]) =>
  askedQuestions(form, heard).map(({ id }) => id);

describe('the questions that a household is asked', () => {
  it('are those that everybody is asked, when nothing else is known', () => {
    expect(idsOf({ careFlags: [], answers: {} })).toEqual(['fever']);
  });

  it('follow from what it needs care for', () => {
    expect(idsOf({ careFlags: [infant], answers: {} })).toEqual(['fever', 'nappies']);
  });

  it('follow from an answer before, and go when the answer changes', () => {
    expect(idsOf({ careFlags: [], answers: { fever: 'yes' } })).toEqual(['fever', 'since']);
    expect(idsOf({ careFlags: [], answers: { fever: 'no' } })).toEqual(['fever']);
  });

  it('do not hang on a question that was not asked itself', () => {
    const size = question('size', { by: 'answer', questionId: 'nappies', equals: 'no' });
    const heard = { careFlags: [], answers: { nappies: 'no' } };
    expect(askedQuestions([nappies, size], heard)).toEqual([]);
  });
});

it('sends no answer to what is not asked any more, and none that is empty', () => {
  const answers = { fever: 'no', since: '2026-11-20', nappies: ' ' };
  expect(answersAsked(form, { careFlags: [infant], answers })).toEqual({ fever: 'no' });
});
