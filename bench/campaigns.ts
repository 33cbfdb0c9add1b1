import type { BenchDatabase } from './bench-database';
import { COMMUNITY_ID as communityId, demoId } from '../backend/demo';
import { keepCells } from '../backend/jobs/keep-cells';
import { recheckCells } from '../backend/jobs/recheck-cells';
import { everywhere } from '../backend/kernel/in-community';
import { listToFollow } from '../backend/modules/ledger/public';
import { copyCommunity, givenRound } from './campaigns-fixture';
import { read, type Read } from './desk-reads';
import { givenTall } from '../tests/support/given-tall';
import { startHttpClient, type HttpClient } from './http-client';
import { benchApp } from './http-worker';
import { BENCH_NOW } from './order-fixture';
import { measureKnocks, type KnockRow } from './knocks';
import { drive } from './statistics';

const ROUND_MS = 2_500;
const COMMUNITIES = 1_000;

/** Boards that ask each 5 s: ten calls a second of fifty, as a share of what server and database can do together. */
async function boardShare(http: HttpClient, input: object): Promise<number> {
  const { perSecond } = await drive(1, ROUND_MS, async () => {
    const { status, text } = await http.post('/api/campaigns/getLens', input);
    if (status !== 200) throw new Error(text);
  });
  return Math.round((10 / perSecond) * 1000) / 1000;
}

async function jobMs(database: BenchDatabase): Promise<CampaignsMeasured['jobs']> {
  const app = benchApp(database.programUrl, 4);
  const msOf = async (job: (asked: typeof app, now: Date) => Promise<unknown>) => {
    const before = performance.now();
    await job(app, BENCH_NOW);
    return Math.round(performance.now() - before);
  };
  await msOf(keepCells);
  const whomToFollow = (one: typeof app, now: Date) => listToFollow(everywhere(one.database), now);
  await msOf(whomToFollow);
  const measured = {
    keepCellsMs: await msOf(keepCells),
    recheckCellsMs: await msOf(recheckCells),
    listToFollowMs: await msOf(whomToFollow),
  };
  await app.database.close();
  return measured;
}

export interface CampaignsMeasured {
  knocks: KnockRow[];
  reads: Read[];
  /** The share of a core that fifty open boards keep busy. */
  fiftyBoards: number;
  /** A quiet minute of a thousand communities with a round each. */
  jobs: { keepCellsMs: number; recheckCellsMs: number; listToFollowMs: number };
}

/** Knocks, lens and list, alone and among the rounds of a thousand communities. */
export async function measureCampaigns(database: BenchDatabase): Promise<CampaignsMeasured> {
  const http = await startHttpClient(database);
  const knocks = await measureKnocks(database, http);
  await database.pool.query('delete from door_knocks');
  await database.pool.query('delete from cells');
  await database.pool.query('delete from rounds');
  await database.pool.query('delete from campaigns');
  const campaignId = await givenRound(database);
  await copyCommunity(database, COMMUNITIES - 1);
  const inRound = { communityId, campaignId };
  const lens = { ...inRound, entranceId: demoId('entrance 10-1') };
  const reads = [
    await read(http, 'who was not reached, among 1,000 communities', 'campaigns/listNotReached', inRound),
    await read(http, 'who is silent, among 1,000 communities', 'campaigns/listSilent', { communityId }),
    await read(http, "a round's lens over a building", 'campaigns/getLens', lens),
  ];
  const tall = { buildingNo: '99', entrances: 4, floors: 22, rooms: 5 };
  const entranceId = await givenTall(database, tall);
  const over440 = { communityId, campaignId: await givenRound(database), entranceId };
  reads.push(await read(http, "a round's lens over a building of 440 doors", 'campaigns/getLens', over440));
  const since = new Date(BENCH_NOW.getTime() + 1).toISOString();
  const fiftyBoards = await boardShare(http, { ...lens, since });
  const jobs = await jobMs(database);
  http.stop();
  return { knocks, reads, fiftyBoards, jobs };
}
