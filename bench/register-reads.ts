import { sql } from 'kysely';
import type { BenchDatabase } from './bench-database';
import { COMMUNITY_ID } from '../backend/demo';
import { demoAccountId } from '../backend/demo/people';
import { addDwellings } from '../backend/modules/households/doors/add-dwellings';
import { addEntrances } from '../backend/modules/households/doors/add-entrances';
import { recordFacts } from '../backend/modules/households/facts/record-facts';
import { testSecrets } from '../tests/support/secrets';
import { read, type Read } from './desk-reads';
import { startHttpClient } from './http-client';
import { BENCH_NOW } from './order-fixture';

const HOUSEHOLDS = 10_000;
const PER_ENTRANCE = 100;
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红玲芬燕'];

const nameOf = (at: number): string =>
  `${surnames[at % surnames.length]}${given[at % given.length]}${given[(at * 7) % given.length]}`;

/** What `npm run bench` says of the register: written at once, then searched and listed over HTTP. */
export async function registerReads(database: BenchDatabase): Promise<Read[]> {
  const written = await fill(database);
  const http = await startHttpClient(database);
  const communityId = COMMUNITY_ID;
  const search = (text: string) => ({ communityId, text });
  const reads = [
    written,
    await read(http, 'register search by room', 'households/searchRegister', search('142-1-502')),
    await read(http, 'register search by name', 'households/searchRegister', search('王伟')),
    await read(http, 'register search by initials', 'households/searchRegister', search('ww')),
    await read(http, 'register search by last four digits', 'households/searchRegister', search('0042')),
    await read(http, 'quality of all entrances', 'households/getRegisterQuality', { communityId }),
  ];
  http.stop();
  return reads;
}

/** Ten thousand households beside the demo's, 100 an entrance, each with a name, a phone and its people. */
async function fill({ db }: BenchDatabase): Promise<Read> {
  const actor = { accountId: demoAccountId('lin') };
  const ctx = { db, secrets: testSecrets, now: BENCH_NOW, actor };
  const nos = Array.from({ length: HOUSEHOLDS / PER_ENTRANCE }, (_, at) => String(at + 100));
  const entrances = await addEntrances(
    ctx,
    COMMUNITY_ID,
    nos.map((buildingNo) => ({ buildingNo, entranceNo: '1' })),
  );
  const added = new Map(entrances.map(({ buildingNo, entranceId }) => [buildingNo, entranceId]));
  const before = performance.now();
  const doors = await addDwellings(
    ctx,
    COMMUNITY_ID,
    Array.from({ length: HOUSEHOLDS }, (_, at) => ({
      entranceId: added.get(nos[Math.floor(at / PER_ENTRANCE)] ?? '') ?? '',
      floor: Math.floor((at % PER_ENTRANCE) / 4) + 1,
      roomNo: `${Math.floor((at % PER_ENTRANCE) / 4) + 1}0${(at % 4) + 1}`,
    })),
  );
  const facts = doors.map(({ householdId }, at) => ({
    householdId,
    residentCount: at % 5,
    householderName: nameOf(at),
    phones: [`1980000${String(at).padStart(4, '0')}`],
  }));
  await recordFacts(ctx, COMMUNITY_ID, facts, { source: 'imported' });
  const took = Math.round(performance.now() - before);
  await sql`analyze`.execute(db);
  return {
    what: `${HOUSEHOLDS} households with name, phone and count written`,
    p50: took,
    p95: took,
    kilobytes: 0,
  };
}
