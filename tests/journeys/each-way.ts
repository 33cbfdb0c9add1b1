import { expect, it } from 'vitest';
import type { TestDatabase } from '../support/database';
import { runJobs } from '../../backend/jobs';
import { recountCells, reconcile } from '../../backend/reconcile';
import { givenApp, makeClock, MORNING, type Api, type TestClock } from '../support/app';
import { givenCloud } from '../support/cloud';
import { givenDatabase } from '../support/database';
import { testSecrets } from '../support/secrets';
import { givenHandsOverHttp } from '../support/server';

/** The API in the hands of a demo person (`qin`, `zhu` …), over whatever the test has chosen. */
export type Hands = (person: string) => Api;

/** The product as it is met one way, in a demo community of its own, at 9:30 in Beijing. */
export interface Way {
  as: Hands;
  clock: TestClock;
  database: TestDatabase;
  /** The cloud's store of pictures is not there on this machine. */
  keepsPictures: boolean;
  /** What happens by itself has happened. */
  runJobs(): Promise<void>;
}

function overKernel(database: TestDatabase): Way {
  const { as, app, clock } = givenApp(database);
  return { as, clock, database, keepsPictures: true, runJobs: () => runJobs(app, clock.now).then(() => {}) };
}

async function overHttp(database: TestDatabase): Promise<Way> {
  const { app, clock } = givenApp(database);
  const as = await givenHandsOverHttp(database, app);
  return { as, clock, database, keepsPictures: true, runJobs: () => runJobs(app, clock.now).then(() => {}) };
}

async function overCloud(database: TestDatabase): Promise<Way> {
  const clock = makeClock(MORNING);
  const { as, runTimer } = await givenCloud(database, clock);
  const jobs = async () => expect(await runTimer()).toEqual({ ok: true });
  return { as, clock, database, keepsPictures: false, runJobs: jobs };
}

const ways = [
  { name: 'the kernel', start: overKernel },
  { name: 'HTTP', start: overHttp },
  { name: 'the built cloud function', start: overCloud },
];

/** The first test of a file builds the functions, beside whatever else this machine does. */
const patienceMs = 120_000;

/** Lives one journey over the kernel, HTTP and the cloud function; at its end every piece is accounted for, and each cell is what its knocks say. */
export function overEachWay(title: string, journey: (way: Way) => Promise<void>): void {
  for (const { name, start } of ways) {
    it(
      `${title}, over ${name}`,
      async () => {
        const way = await start(await givenDatabase('demo'));
        await journey(way);
        expect(await reconcile(way.database.db)).toEqual([]);
        expect(await recountCells(way.database.db, (sealed) => testSecrets.open(sealed))).toEqual([]);
      },
      patienceMs,
    );
  }
}
