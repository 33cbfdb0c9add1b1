import { expect, it } from 'vitest';
import { inTurns } from './in-turns';

it('gives each community a slice before one gets its second', async () => {
  const slices: Record<string, number> = { big: 3, small: 1 };
  const turns: string[] = [];
  await inTurns(['big', 'small'], 10, (communityId) => {
    turns.push(communityId);
    slices[communityId] = (slices[communityId] ?? 0) - 1;
    return Promise.resolve((slices[communityId] ?? 0) > 0);
  });
  expect(turns).toEqual(['big', 'small', 'big', 'big']);
});

it('ends after its rounds, however much is left', async () => {
  let turns = 0;
  await inTurns(['endless'], 5, () => Promise.resolve((turns += 1) > 0));
  expect(turns).toBe(5);
});

it('lets the others go on when one fails, and tells of it at the end', async () => {
  const turns: string[] = [];
  const work = inTurns(['bad', 'good'], 5, (communityId) => {
    turns.push(communityId);
    return communityId === 'bad' ? Promise.reject(new Error('bad')) : Promise.resolve(false);
  });
  await expect(work).rejects.toThrow('bad');
  expect(turns).toEqual(['bad', 'good']);
});
