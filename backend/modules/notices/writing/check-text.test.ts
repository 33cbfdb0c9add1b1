import { beforeEach, expect, it } from 'vitest';
import { givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { givenNotice } from '../../../../tests/support/given-notice';
import { givenQuietDay } from '../../../../tests/support/state';
import { wechatWith } from '../../../../tests/support/wechat-with';
import type { TextVerdict } from '../../../wechat/wechat-calls';

const database = await givenDatabase('demo');
const said: { verdict: TextVerdict; asked: string[] } = { verdict: { was: 'noAnswer' }, asked: [] };
const wechat = wechatWith({
  checkText: ({ openid, title }) => {
    said.asked.push(`${openid} ${title}`);
    return Promise.resolve(said.verdict);
  },
});
const { as } = givenApp(database, { wechat });
const verdict = (was: 'pass' | 'review' | 'risky'): TextVerdict => ({ was, label: 100, traceId: 't' });

beforeEach(async () => {
  await givenQuietDay(database);
  said.asked = [];
});

it('asks WeChat in the call of the author, and lets out what passes', async () => {
  said.verdict = verdict('pass');
  expect(await givenNotice(as('lin'))).toMatchObject({ state: 'approved' });
  expect(said.asked).toEqual(['demo-lin 明早扫楼道']);
});

it('refuses what WeChat calls risky, and writes nothing', async () => {
  said.verdict = verdict('risky');
  await expect(givenNotice(as('lin'))).rejects.toMatchObject({ code: 'TEXT_RISKY' });
});

it('has a person read what WeChat is not sure of or does not look at, whatever number was typed', async () => {
  for (const one of [verdict('review'), { was: 'stale' }, { was: 'noAnswer' }] as const) {
    said.verdict = one;
    const wish = { title: `扫楼 ${one.was}`, typedCount: 37 };
    expect(await givenNotice(as('lin'), wish)).toMatchObject({ state: 'waitingApproval', cells: 0 });
  }
});

it('does not ask about a drill', async () => {
  expect(await givenNotice(as('lin'), { isExercise: true })).toMatchObject({ state: 'approved' });
  expect(said.asked).toEqual([]);
});
