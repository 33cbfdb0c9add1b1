import { expect, it } from 'vitest';
import * as z from 'zod';
import type { Database } from '../db/database';
import { testSecrets } from '../../tests/support/secrets';
import { linkedFile, readTicket, type Link } from './linked-file';
import { linkRegistry, opener } from './open-linked';

const now = new Date('2026-11-22T01:30:00.000Z');
const later = (ms: number): Date => new Date(now.getTime() + ms);
// Nobody's secret: who opens one of these asks the database nothing.
const open = { endsWithRight: false };
const byDay = linkedFile('by day', z.object({ day: z.string() }), open);
const byWave = linkedFile('by wave', z.object({ wave: z.string() }), open);
const retired = linkedFile('retired', z.object({ day: z.string() }), open);

const asked = { dbFor: () => ({}) as Database, secrets: testSecrets, now };
const maker = { secrets: testSecrets, now, actor: { accountId: '', isKnown: false, roles: [] } };
const linking = { ...maker, right: { mayCall: { who: 'anyone' }, place: {} } } as unknown as Parameters<
  typeof byDay.seal
>[0];

const openAny = linkRegistry([
  opener(byDay, (_, { day }) => Promise.resolve(`day ${day}`)),
  opener(byWave, (_, { wave }) => Promise.resolve(`wave ${wave}`)),
]);

async function behind({ path }: Link, at = now): Promise<string | undefined> {
  const found = readTicket({ ...asked, now: at }, path.replace('/exports/', ''));
  return found && openAny(found.opened, found.ticket);
}

it('a link is opened by whoever opens its kind', async () => {
  expect(await behind(byDay.seal(linking, { day: 'a' }))).toBe('day a');
  expect(await behind(byWave.seal(linking, { wave: 'b' }))).toBe('wave b');
});

it('a kind that nobody opens opens nothing', async () => {
  expect(await behind(retired.seal(linking, { day: 'a' }))).toBeUndefined();
});

it('an old link opens nothing: one that is over, and one of a release that said other things', async () => {
  const link = byDay.seal(linking, { day: 'a' });
  expect(await behind(link, later(599_999))).toBe('day a');
  expect(await behind(link, later(600_000))).toBeUndefined();
  const before = linkedFile('by day', z.object({ date: z.string() }), open).seal(linking, { date: 'a' });
  expect(await behind(before)).toBeUndefined();
});

it('what is behind a secret is not shown without the right of whoever made the link', async () => {
  const secret = linkedFile('by day', z.object({ day: z.string() }));
  const bare = readTicket(asked, byDay.seal(linking, { day: 'a' }).path.replace('/exports/', ''));
  expect(bare).toBeDefined();
  expect(bare && (await secret.admit(bare.opened, bare.ticket))).toBeUndefined();
});

it('two openers of one kind are a mistake that is seen at once', () => {
  const same = opener(byDay, () => Promise.resolve('twice'));
  expect(() => linkRegistry([same, same])).toThrow('two openers');
});
