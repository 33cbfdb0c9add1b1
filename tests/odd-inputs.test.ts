import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { call } from '../backend/kernel/call';
import { people } from './people';
import { placeNames, places } from './places';
import { inputs } from './procedure-inputs';
import { placeIn, staying } from './procedures';
import { actionId, givenApp } from './support/app';
import { givenDatabase } from './support/database';
import { givenThings } from './support/given-things';
import { givenSecondCommunity } from './support/second-community';

const database = await givenDatabase('demo');
const app = givenApp(database);
await givenSecondCommunity(database);
const things = await givenThings(database, app, Object.values(places));
const here = 'at 朱先生';
const its = things[placeNames.indexOf(here)];
if (!its) throw new Error('nothing is prepared');

/** What no screen sends: too large, too long, text that cannot be kept, other kinds of things. */
const oddValues = [Number.MAX_SAFE_INTEGER, '长'.repeat(100_000), '2026-02-30', 'a\0', []];

type Path = readonly string[];

/** Every value in the input, with the one that holds it, and so on up. */
function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) yield* pathsIn(part, [...path, name]);
}

function withOdd(value: unknown, [name, ...below]: Path, odd: unknown): unknown {
  if (name === undefined) return odd;
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (String(index) === name ? withOdd(one, below, odd) : one));
  // The path was found in this very input.
  const parts = value as Record<string, unknown>;
  return { ...parts, [name]: withOdd(parts[name], below, odd) };
}

const callers = [
  ['staff', 'staff 林干事'],
  ['admin', 'admin'],
  ['volunteer', 'volunteer 王师傅'],
  ['resident', 'resident 朱先生'],
  ['captain', 'captain 秦女士'],
] as const;

/** Whoever guesses names and codes is made to wait, longer each time. */
const slowedDown = 240_000;

it.each(staying)(
  'an odd value is refused by $name or does no harm',
  { timeout: slowedDown },
  async ({ name, meta }) => {
    const { mayCall } = meta;
    const [, who] =
      callers.find(([role]) => 'roles' in mayCall && mayCall.roles.includes(role)) ?? callers[3];
    const { caller } = people[who] ?? {};
    if (!caller) throw new Error(`${who} is nobody`);
    const input = {
      ...inputs[name](places[here], its),
      ...placeIn(meta, places[here]),
      limit: 1,
      cursor: undefined,
    };
    for (const path of pathsIn(input)) {
      for (const odd of oddValues) {
        const sent = withOdd({ ...input, actionId: actionId() }, path, odd);
        const reply = await call(app.app, { procedure: name, input: sent, caller, requestId: v7() });
        expect(reply, `${path.join('.')}: ${JSON.stringify(odd).slice(0, 20)}`).not.toMatchObject({
          code: 'INTERNAL',
        });
      }
    }
  },
);
