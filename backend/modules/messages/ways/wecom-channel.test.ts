import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, makeClock } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, noon } from '../../../../tests/support/demo';
import { waysIn } from '../../../../tests/support/given-ways';
import { testSecrets } from '../../../../tests/support/secrets';
import { givenQuietDay } from '../../../../tests/support/state';
import { inCommunity } from '../../../kernel/in-community';
import { wecomRobots } from '../../../peers/wecom-robot';
import { tellGroups } from '../public';
import { wecomChannel } from './wecom-channel';

const database = await givenDatabase('demo');
const said = { code: 0 as unknown, posts: [] as { key: string | null; text: string }[] };
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const { text } = JSON.parse(Buffer.concat(parts).toString()) as { text: { content: string } };
    const { searchParams } = new URL(request.url ?? '/', 'http://wecom.test');
    said.posts.push({ key: searchParams.get('key'), text: text.content });
    response.end(JSON.stringify({ errcode: said.code }));
  });
});
await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
afterAll(() => new Promise((resolve) => server.close(resolve)));

const clock = makeClock(noon);
const channel = wecomChannel({
  database: database.program,
  secrets: testSecrets,
  port: wecomRobots(`http://127.0.0.1:${(server.address() as AddressInfo).port}/send`),
  clock: () => clock.now,
});
const { app, as } = givenApp(database, { channels: [channel], clock });
const { send, states } = waysIn(database);
const key = '12345678-aaaa-bbbb-cccc-1234567890ab';
const webhook = `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${key}`;

const tell = (about = v7()) =>
  inCommunity(app.database, communityId)
    .transaction()
    .execute((db) =>
      tellGroups(db, {
        communityId,
        kind: 'noticeSent',
        about,
        facts: { noticeId: v7(), title: '明早七点做检测', households: 664 },
        channels: [channel],
        now: clock.now,
      }),
    );

beforeEach(async () => {
  await givenQuietDay(database);
  said.posts.length = 0;
  said.code = 0;
  clock.set(noon);
});

describe('the robot of a group of staff', () => {
  it('is added by staff, its key lies sealed, and it says once what the groups are told', async () => {
    const robot = { actionId: actionId(), communityId, name: '值班群', webhook };
    const { robotId } = await as('lin').messages.addRobot(robot);
    expect(await as('lin').messages.listRobots({ communityId })).toEqual({
      rows: [{ robotId, name: '值班群', addedAt: noon }],
    });
    const { rows } = await sql<{ keySealed: string }>`select key_sealed from wecom_robots`.execute(
      database.db,
    );
    expect(rows.map(({ keySealed }) => testSecrets.open(keySealed))).toEqual([key]);
    await tell('once');
    await tell('once');
    await send([channel], clock.now);
    expect(said.posts).toEqual([{ key, text: '公告“明早七点做检测”已发给 664 户，请留意还没有看到的' }]);
    expect(await states()).toEqual({ sent: 1 });
  });

  it('posts twenty in a minute that slides, and the rest later', async () => {
    await as('lin').messages.addRobot({ actionId: actionId(), communityId, name: '值班群', webhook });
    for (let count = 0; count < 25; count += 1) await tell();
    await send([channel], clock.now);
    expect(said.posts).toHaveLength(20);
    expect(await states()).toEqual({ sent: 20, 'waiting full': 5 });
    clock.pass(60_000);
    await send([channel], clock.now);
    expect(await states()).toEqual({ sent: 25 });
  });

  it('says nothing any more when it was ended or is gone, and waits when WeCom has enough of it', async () => {
    const robot = { actionId: actionId(), communityId, name: '值班群', webhook };
    const { robotId } = await as('lin').messages.addRobot(robot);
    await tell();
    said.code = 45009;
    await send([channel], clock.now);
    expect(await states()).toEqual({ 'waiting busy': 1 });
    await as('lin').messages.endRobot({ actionId: actionId(), communityId, robotId });
    clock.pass(60_000);
    await send([channel], clock.now);
    expect(await states()).toEqual({ 'failed refused': 1 });
    await tell();
    expect(await states()).toEqual({ 'failed refused': 1 });
    expect((await as('lin').messages.listRobots({ communityId })).rows).toEqual([]);
  });

  it('is not added with an address that is none of WeCom’s robots', async () => {
    const robot = {
      actionId: actionId(),
      communityId,
      name: '值班群',
      webhook: 'https://example.com/?key=1',
    };
    await expect(as('lin').messages.addRobot(robot)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
