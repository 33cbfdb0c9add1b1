import { QueryClient, dehydrate } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { fitAnswers } from './fit-answers';

function givenAnswers() {
  const client = new QueryClient();
  client.setQueryData(['old'], '旧'.repeat(100), { updatedAt: 1 });
  client.setQueryData(['new'], '新'.repeat(100), { updatedAt: 2 });
  return { timestamp: 3, buster: '', clientState: dehydrate(client) };
}
const keysIn = (text: string) =>
  (JSON.parse(text) as ReturnType<typeof givenAnswers>).clientState.queries.map((query) => query.queryKey[0]);

it('keeps all answers that fit', () => {
  expect(keysIn(fitAnswers(givenAnswers(), 10_000))).toEqual(['new', 'old']);
});

it('leaves out the oldest first, counting a Chinese character as three bytes', () => {
  const whole = fitAnswers(givenAnswers(), 10_000);
  const bytes = new TextEncoder().encode(whole).length;
  expect(keysIn(fitAnswers(givenAnswers(), bytes))).toEqual(['new', 'old']);
  expect(keysIn(fitAnswers(givenAnswers(), bytes - 1))).toEqual(['new']);
  expect(keysIn(fitAnswers(givenAnswers(), 10))).toEqual([]);
});
