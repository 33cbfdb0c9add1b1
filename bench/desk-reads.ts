import { v7 } from 'uuid';
import type { BenchDatabase } from './bench-database';
import { COMMUNITY_ID, demoId } from '../backend/demo';
import { givenFiveThousandLines } from './consolidation-fixture';
import { startHttpClient, type HttpClient } from './http-client';
import { fillMonth } from './month';
import { summarise } from './statistics';

const TIMES = 60;

/** How long one call takes over HTTP on an idle server; times in ms. */
export interface Read {
  what: string;
  p50: number;
  p95: number;
  kilobytes: number;
}

/** The desk's pages over 5,000 lines, and the daily lists with a month of history behind them. */
export async function deskReads(database: BenchDatabase): Promise<Read[]> {
  await fillMonth(database);
  const waveId = await givenFiveThousandLines(database);
  const http = await startHttpClient(database);
  const communityId = COMMUNITY_ID;
  const household = { communityId, householdId: demoId('household 10-1-502') };
  const reads = [
    await read(http, 'sums of 5,000 lines to 10 suppliers', 'purchasing/getDesk', { communityId, waveId }),
    await readExport(http, waveId),
    await read(http, 'waves, a month behind', 'purchasing/listWaves', { communityId }),
    await read(http, 'runs, a month behind', 'dispatch/listRuns', { communityId }),
    await read(http, 'sorting, a month behind', 'dispatch/listSorting', { communityId }),
    await read(http, "a household's home, a month behind", 'orders/getHome', household),
    await read(http, "a household's orders, a month behind", 'orders/listOrders', household),
    await read(http, 'who has ordered, a month behind', 'orders/listEntranceOrders', {
      communityId,
      entranceId: demoId('entrance 10-1'),
    }),
  ];
  http.stop();
  return reads;
}

async function measure(what: string, times: number, once: () => Promise<string>): Promise<Read> {
  const taken: number[] = [];
  let kilobytes = 0;
  await once();
  for (let n = 0; n < times; n += 1) {
    const before = performance.now();
    kilobytes = Math.round((await once()).length / 1024);
    taken.push(performance.now() - before);
  }
  const { p50, p95 } = summarise(taken, 1);
  return { what, p50, p95, kilobytes };
}

async function answered(http: HttpClient, route: string, input: object): Promise<string> {
  const { status, text } = await http.post(`/api/${route}`, input);
  if (status !== 200) throw new Error(`${route}: HTTP ${status}: ${text}`);
  return text;
}

/** How long one call takes, asked again and again. */
export const read = (http: HttpClient, what: string, route: string, input: object) =>
  measure(what, TIMES, () => answered(http, route, input));

/** From the tap to the file: the link and the workbook behind it. */
const readExport = (http: HttpClient, waveId: string) =>
  measure('its Excel', TIMES / 6, async () => {
    const wish = { communityId: COMMUNITY_ID, waveId, actionId: v7() };
    const { path } = JSON.parse(await answered(http, 'purchasing/exportWave', wish)) as { path: string };
    return http.get(path);
  });
