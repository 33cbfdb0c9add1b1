import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { ProcedureMeta } from '@/contract/procedure';
import { expectedFor, type Person, type Verdict } from './expected-verdict';
import { people } from './people';
import { placeNames, places, type Place, type PlaceName } from './places';
import { inputs, type Things } from './procedure-inputs';
import { leavingForGood, placeIn, procedures, staying } from './procedures';
import { registerInputs } from './register-inputs';
import { rights, type Name } from './rights';
import { actionId, givenApp } from './support/app';
import { callPatiently } from './support/call-patiently';
import { givenDatabase } from './support/database';
import { communityId } from './support/demo';
import { endHelp } from './support/end-help';
import { givenInvitation } from './support/given-invitation';
import { givenLateMember } from './support/given-joining';
import { givenPeopleKnown } from './support/given-people-known';
import { givenThings } from './support/given-things';
import { givenPerson, givenSecondCommunity } from './support/second-community';

const verdicts: Readonly<Record<string, Verdict>> = {
  NOT_SIGNED_IN: 'sign in',
  FORBIDDEN: 'refused',
  NOT_FOUND: 'hidden',
};
/** These would mean that the test's input or the product is broken, not that somebody was let in. */
const broken = ['INTERNAL', 'INVALID_INPUT', 'CONFLICT'];

const database = await givenDatabase('demo');
const app = givenApp(database);
await givenSecondCommunity(database);
await givenPeopleAtTheEdge();

async function givenPeopleAtTheEdge(): Promise<void> {
  const { db } = database;
  const staff = { role: 'staff', level: 'community', communityId } as const;
  const demo = await db
    .selectFrom('communities')
    .select('teamId')
    .where('id', '=', communityId)
    .executeTakeFirst();
  await givenPerson(db, 'team-staff', { role: 'staff', level: 'team', teamId: demo?.teamId });
  await givenPerson(db, 'ended-staff', { ...staff, endsAt: '2026-11-21T00:00:00Z' });
  await givenPerson(db, 'coming-staff', { ...staff, startsAt: '2026-11-23T00:00:00Z' });
  await givenPerson(db, 'closed-staff', staff);
  const closed = { kind: 'wechat', subject: 'demo-closed-staff' };
  const account = db.selectFrom('identities').select('accountId').where('subject', '=', closed.subject);
  await db.updateTable('accounts').set({ disabledAt: new Date() }).where('id', '=', account).execute();
}

const things = await givenThings(database, app, Object.values(places));
const thingsAt = (name: PlaceName): Things => {
  const found = things[placeNames.indexOf(name)];
  if (!found) throw new Error(`nothing is prepared ${name}`);
  return found;
};

async function codeOf(name: Name, meta: ProcedureMeta, who: Person, at: Place, its: Things): Promise<string> {
  const mark = meta.kind === 'action' ? { actionId: actionId() } : {};
  const input = { ...inputs[name](at, its), ...placeIn(meta, at), ...mark };
  const reply = await callPatiently(app.app, { procedure: name, input, caller: who.caller, requestId: v7() });
  return reply.ok ? 'OK' : reply.code;
}

async function verdictOf(
  name: Name,
  meta: ProcedureMeta,
  who: Person,
  placeName: PlaceName,
): Promise<string> {
  const at = places[placeName];
  const its = { ...thingsAt(placeName) };
  if (name === 'org.cancelInvitation') its.invitationId = await givenInvitation(app, at);
  if (name in registerInputs) Object.assign(its, await givenPeopleKnown(app.as(at.staff), at));
  if (name === 'joining.endMember') its.memberGrantId = await givenLateMember(database, at);
  const code = await codeOf(name, meta, who, at, its);
  if (name === 'org.becomeStaff') await endHelp(app);
  return broken.includes(code) ? code : (verdicts[code] ?? 'allowed');
}

const termsOf = ({ mayCall }: ProcedureMeta): string =>
  mayCall.who === 'held'
    ? `${mayCall.roles.join(', ')} @ ${mayCall.at}${mayCall.atDoor ? ', or a helper at its door' : ''}`
    : mayCall.who === 'heldAtInstallation'
      ? `${mayCall.roles.join(', ')} @ installation`
      : mayCall.who;

it('the contract grants what is written down here, no more and no less', () => {
  expect(Object.fromEntries(procedures.map(({ name, meta }) => [name, termsOf(meta)]))).toEqual(rights);
});

it('has an input for every procedure', () => {
  expect(Object.keys(inputs).sort()).toEqual(procedures.map(({ name }) => name).sort());
});

describe('for every role, at the own place and at those of others', () => {
  it.each(staying)('$name keeps to it', ({ name, meta }) => expectVerdicts(name, meta));
});

async function expectVerdicts(name: Name, meta: ProcedureMeta): Promise<void> {
  const seen: Record<string, string> = {};
  const wanted: Record<string, string> = {};
  for (const [title, who] of Object.entries(people)) {
    for (const placeName of meta.mayCall.who === 'held' ? placeNames : placeNames.slice(0, 1)) {
      seen[`${title} ${placeName}`] = await verdictOf(name, meta, who, placeName);
      wanted[`${title} ${placeName}`] = expectedFor(name, meta, who, places[placeName].path);
    }
  }
  expect(seen).toEqual(wanted);
}

const elsewhere: Place = {
  ...places['at 朱先生'],
  countyId: v7(),
  teamId: v7(),
  communityId: v7(),
  entranceId: v7(),
  householdId: v7(),
};

describe('a place that does not exist', () => {
  const held = procedures.filter(({ meta }) => meta.mayCall.who === 'held');

  it.each(held)('looks to $name like one of other people', async ({ name, meta }) => {
    for (const who of Object.values(people)) {
      const code = await codeOf(name, meta, who, elsewhere, thingsAt('at 朱先生'));
      expect(code).toBe(who.isKnown ? 'NOT_FOUND' : 'NOT_SIGNED_IN');
    }
  });
});

it('leaving for good is for everybody with an account, the last admin excepted', async () => {
  const leaving = procedures.find(({ name }) => name === leavingForGood);
  if (!leaving) throw new Error('nobody can leave');
  await expectVerdicts(leavingForGood, leaving.meta);
});
