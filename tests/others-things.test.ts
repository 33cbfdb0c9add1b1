import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { ProcedureMeta } from '@/contract/procedure';
import { call } from '../backend/kernel/call';
import { people } from './people';
import { placeNames, places, type PlaceName } from './places';
import { inputs } from './procedure-inputs';
import { placeIn, procedures } from './procedures';
import type { Name } from './rights';
import { actionId, givenApp } from './support/app';
import { givenDatabase } from './support/database';
import { givenThings } from './support/given-things';
import { givenSecondCommunity } from './support/second-community';

const database = await givenDatabase('demo');
const app = givenApp(database);
await givenSecondCommunity(database);
const things = await givenThings(database, app, Object.values(places));

const inputAt = (placeName: PlaceName, name: Name): string => {
  const its = things[placeNames.indexOf(placeName)];
  if (!its) throw new Error(`nothing is prepared ${placeName}`);
  return JSON.stringify(inputs[name](places[placeName], its));
};

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const idsIn = (input: string): string[] => input.match(anyId) ?? [];

/** One id of the own input at a time gives way to the one that stands in the same place of theirs. */
function* swaps(own: string, theirs: string): Generator<{ id: string; theirId: string }> {
  const theirIds = idsIn(theirs);
  for (const [index, id] of idsIn(own).entries()) {
    const theirId = theirIds[index];
    if (theirId && theirId !== id) yield { id, theirId };
  }
}

interface Asked {
  name: Name;
  meta: ProcedureMeta;
  who: string;
  at: PlaceName;
}

async function codeOf({ name, meta, who, at }: Asked, input: string): Promise<string> {
  const { caller } = people[who] ?? {};
  if (!caller) throw new Error(`${who} is nobody`);
  const place = placeIn(meta, places[at]);
  const whole = { ...(JSON.parse(input) as object), ...place, actionId: actionId() };
  const reply = await call(app.app, { procedure: name, input: whole, caller, requestId: v7() });
  return reply.ok ? 'OK' : reply.code;
}

/** What is said of each id of theirs, and of one that nobody has in its stead. */
async function saidOf(asked: Asked, theirs: PlaceName): Promise<{ ofTheirs: string[]; ofNone: string[] }> {
  const own = inputAt(asked.at, asked.name);
  const said = { ofTheirs: [] as string[], ofNone: [] as string[] };
  for (const { id, theirId } of swaps(own, inputAt(theirs, asked.name))) {
    said.ofTheirs.push(await codeOf(asked, own.replace(id, theirId)));
    said.ofNone.push(await codeOf(asked, own.replace(id, v7())));
  }
  return said;
}

const mayBeCalledBy = (role: 'resident' | 'captain' | 'staff' | 'volunteer' | 'admin') =>
  procedures.filter(({ meta: { mayCall } }) =>
    'roles' in mayCall ? mayCall.roles.includes(role) : role === 'resident',
  );
const own = 'at 朱先生';
/** A round, a hand-out or a notice is of a whole entrance: that of a neighbour is one's own too. */
const shared: readonly string[] = [
  'doorKnocks.answerOwn',
  'doorKnocks.giveShareAway',
  'doorKnocks.takeShareBack',
  'notices.getOwnNotice',
  'notices.openOwnNotice',
  'notices.acknowledgeNotice',
  'notices.askForSlot',
];

describe.each([
  ['of another community', 'in 兰花苑', 'resident', 'resident 朱先生'],
  ['of another community', 'in 兰花苑', 'captain', 'captain 秦女士'],
  ['of another community', 'in 兰花苑', 'volunteer', 'volunteer 王师傅'],
  ['of another community', 'in 兰花苑', 'staff', 'staff 林干事'],
  ['of another community', 'in 兰花苑', 'admin', 'admin'],
  ['of the neighbours', 'at 李女士', 'resident', 'resident 朱先生'],
  ['of another entrance', 'at 宋女士', 'captain', 'captain 秦女士'],
] as const)('a thing %s, asked for at the own place', (_, theirs, role, who) => {
  const asking = mayBeCalledBy(role).filter(
    ({ name }) =>
      !(role === 'resident' && theirs === 'at 李女士' && shared.includes(name)) &&
      [...swaps(inputAt(own, name), inputAt(theirs, name))].length > 0,
  );

  it.each(asking)(`looks to $name of a ${role} like one that does not exist`, async ({ name, meta }) => {
    const { ofTheirs, ofNone } = await saidOf({ name, meta, who, at: own }, theirs);
    expect(ofTheirs).toEqual(ofNone);
  });

  it('is asked for by more than a few procedures', () => {
    expect(asking.length).toBeGreaterThan(10);
  });
});
