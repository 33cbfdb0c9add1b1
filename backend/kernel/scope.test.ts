import { describe, expect, it } from 'vitest';
import { anyone, held, identified, signedIn, type MayCall } from '@/contract/procedure';
import { givenDatabase } from '../../tests/support/database';
import { COMMUNITY_ID, demoId } from '../demo';
import type { Caller } from './caller';
import { findActor, stranger } from './identity';
import { newId } from './ids';
import { whyNotCall } from './scope';

const { db } = await givenDatabase('demo');
const now = new Date('2026-11-22T01:30:00Z');
const everyRole = ['resident', 'captain', 'volunteer', 'staff', 'supervisor', 'commander', 'admin'] as const;

const own = { communityId: COMMUNITY_ID, householdId: demoId('household 10-1-502') };
const neighbour = { communityId: COMMUNITY_ID, householdId: demoId('household 10-1-401') };
const nowhere = { communityId: COMMUNITY_ID, householdId: newId() };
const entrance = { communityId: COMMUNITY_ID, entranceId: demoId('entrance 10-1') };
const community = { communityId: COMMUNITY_ID };

async function why(person: string, mayCall: MayCall, place: Parameters<typeof whyNotCall>[3]) {
  const caller: Caller = { kind: 'wechat', openid: `demo-${person}` };
  return whyNotCall(db, mayCall, { actor: await findActor(db, caller, now), caller, now }, place);
}

describe('a role held at a place', () => {
  const atHousehold = held('household', everyRole);

  it('counts at that place', async () => {
    expect(await why('zhu', atHousehold, own)).toBeNull();
  });

  it.each(['qin', 'lin', 'du', 'tang', 'an'])('counts at the places below it (%s)', async (person) => {
    expect(await why(person, atHousehold, own)).toBeNull();
  });

  it('does not count beside it, where nobody learns that the place exists', async () => {
    expect(await why('zhu', atHousehold, neighbour)).toBe('NOT_FOUND');
    expect(await why('zhu', atHousehold, nowhere)).toBe('NOT_FOUND');
    expect(await why('qian', atHousehold, own)).toBe('NOT_FOUND');
  });

  it('does not count in another community', async () => {
    const elsewhere = { ...own, communityId: newId() };
    expect(await why('zhu', atHousehold, elsewhere)).toBe('NOT_FOUND');
    expect(await why('lin', atHousehold, elsewhere)).toBe('NOT_FOUND');
  });

  it('says FORBIDDEN to somebody of the place whose role is not enough', async () => {
    expect(await why('zhu', held('household', ['staff']), own)).toBe('FORBIDDEN');
    expect(await why('qin', held('entrance', ['staff']), entrance)).toBe('FORBIDDEN');
    expect(await why('zhu', held('community', ['staff']), community)).toBe('FORBIDDEN');
  });

  it('does not open a higher place by naming a lower one beside it', async () => {
    const both = { ...community, entranceId: entrance.entranceId };
    expect(await why('qin', held('community', ['captain']), both)).toBe('FORBIDDEN');
  });
});

describe('calls without a place', () => {
  const none: Caller = { kind: 'none', address: '192.0.2.1' };
  const wechat: Caller = { kind: 'wechat', openid: 'nobody' };
  const ask = (mayCall: MayCall, caller: Caller) =>
    whyNotCall(db, mayCall, { actor: stranger, caller, now }, null);

  it('open to anyone are open to strangers', async () => {
    expect(await ask(anyone, none)).toBeNull();
  });

  it('for the identified take a WeChat stranger but not one from the web', async () => {
    expect(await ask(identified, wechat)).toBeNull();
    expect(await ask(identified, none)).toBe('NOT_SIGNED_IN');
  });

  it('for people with an account take no stranger', async () => {
    expect(await ask(signedIn, wechat)).toBe('NOT_SIGNED_IN');
    expect(await why('zhu', signedIn, null)).toBeNull();
  });
});
