import { expect, it } from 'vitest';
import { notThereWords } from './not-there-words';

const countedAt = '2026-11-22T04:00:00.000Z';

it('says first what is past its day, then what is due today, and nothing of what was never counted', () => {
  expect(notThereWords({ overdue: 3, dueToday: 5, countedAt })).toEqual({
    tone: 'red',
    words: '3 单过了日子',
  });
  expect(notThereWords({ overdue: 0, dueToday: 5, countedAt })).toEqual({
    tone: 'amber',
    words: '5 单今天要到',
  });
  expect(notThereWords({ overdue: 0, dueToday: 0, countedAt }).words).toBe('答应的都到了');
  expect(notThereWords({ overdue: 0, dueToday: 0, countedAt: null }).tone).toBe('grey');
});
