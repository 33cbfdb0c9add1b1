import { sql } from 'kysely';
import { openDatabase } from '../backend/db/database';
import { sendDeliveries } from '../backend/jobs/send-deliveries';
import { givenApp, makeClock } from '../tests/support/app';
import { noon } from '../tests/support/demo';
import { channelTo, noticeTemplate, waysIn } from '../tests/support/given-ways';
import { givenWechatServer } from '../tests/support/wechat-server';
import type { BenchDatabase } from './bench-database';

const CARDS = 300;
const HANDS = 10;
const DELAYS_MS = [20, 50] as const;

/** Cards a second to a server that takes so long for each, and of a plain loop with as many hands. */
export interface SendingRow {
  delayMs: number;
  cards: number;
  sentPerSecond: number;
  loopPerSecond: number;
  ratio: number;
}

/** The sender beside a plain loop of the same requests, to the test's WeChat in the same run. */
export async function measureSending(database: BenchDatabase): Promise<SendingRow[]> {
  const server = await givenWechatServer();
  const program = openDatabase(database.programUrl, { max: 16 });
  const given = { ...database, program };
  const ways = waysIn(given);
  const followers = await ways.givenFollowers(CARDS);
  const rows: SendingRow[] = [];
  for (const delayMs of DELAYS_MS) {
    await ways.forgetAllowed();
    for (const one of followers) await ways.allow(server, one, 2);
    const clock = makeClock(noon);
    const channel = channelTo(server, given, { clock });
    await channel.isAwake?.(AbortSignal.timeout(1_000));
    await ways.tell(
      followers.map(({ householdId }) => householdId),
      [channel],
    );
    server.setDelay(delayMs);
    const { app } = givenApp(given, { channels: [channel], clock });
    const sent = await perSecond(() => sendDeliveries(app, clock.now));
    const loop = await perSecond(() => plainLoop(server.origin, followers));
    server.setDelay(0);
    rows.push({
      ...{ delayMs, cards: followers.length },
      ...{ sentPerSecond: sent, loopPerSecond: loop, ratio: Math.round((sent / loop) * 100) / 100 },
    });
    await sql`delete from message_deliveries`.execute(database.db);
  }
  await server.close();
  await program.close();
  return rows;

  async function perSecond(work: () => Promise<unknown>): Promise<number> {
    const before = server.taken.length;
    const began = performance.now();
    await work();
    return Math.round(((server.taken.length - before) / (performance.now() - began)) * 1000);
  }
}

/** The same requests from as many hands, with nothing to remember. */
async function plainLoop(origin: string, followers: readonly { openid: string }[]): Promise<void> {
  const token = await askToken(origin);
  const left = [...followers];
  const hand = async () => {
    for (let next = left.pop(); next; next = left.pop()) await sendCard(origin, token, next.openid);
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
}

async function askToken(origin: string): Promise<string> {
  const body = JSON.stringify({ grant_type: 'client_credential', appid: 'wx0', secret: 'none' });
  const response = await fetch(`${origin}/cgi-bin/stable_token`, { method: 'POST', body });
  const answer = (await response.json()) as { access_token: string };
  return answer.access_token;
}

async function sendCard(origin: string, token: string, openid: string): Promise<void> {
  const data = {
    thing1: { value: '明早七点做检测' },
    time2: { value: '2026年11月22日 09:30' },
    thing3: { value: '请点开看全文' },
  };
  const card = { touser: openid, template_id: noticeTemplate.id, page: noticeTemplate.page, data };
  const url = `${origin}/cgi-bin/message/subscribe/send?access_token=${token}`;
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(card) });
  const answer = (await response.json()) as { errcode: number };
  if (answer.errcode !== 0) throw new Error(`the plain loop was refused: ${answer.errcode}`);
}
