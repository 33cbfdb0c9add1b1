import { expect, it } from 'vitest';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, home } from '../support/demo';
import { givenCode, wish } from '../support/joining';
import { wechatWith } from '../support/wechat-with';

const database = await givenDatabase('demo');
const app = givenApp(database, {
  wechat: wechatWith({ phoneOf: () => Promise.resolve('18999999999') }),
});
const placeholder = '18999999999';
const doors = ['10-1-301', '10-1-302', '10-1-401', '10-1-501', '10-1-601'];
const code = await givenCode(app.as('lin'));

const write = (door: string) =>
  app.as('lin').households.saveContact({
    ...{
      communityId,
      householdId: home(door).householdId,
      relation: 'own',
      phone: placeholder,
      source: 'paper',
    },
    actionId: actionId(),
  });
const roomOf = (door: string) => door.split('-')[2] ?? '';

it('a number that stands at five doors opens none of them, typed or vouched for by WeChat', async () => {
  for (const door of doors) await write(door);
  for (const [at, door] of doors.entries()) {
    const stranger = app.as(`stranger-${at}`);
    const asked = wish(code, { roomNo: roomOf(door), phone: placeholder });
    expect(await stranger.joining.apply(asked)).toMatchObject({
      state: 'waiting',
    });
  }
  const owner = app.as('stranger-of-wechat');
  const { phoneToken } = await owner.joining.readWechatPhone({ phoneCode: 'good once' });
  const asked = wish(code, { roomNo: roomOf(doors[0] ?? ''), phoneToken });
  expect(await owner.joining.apply(asked)).toMatchObject({ state: 'waiting' });
});

it('at one door it still opens that door at once', async () => {
  const alone = '18999999998';
  await app.as('lin').households.saveContact({
    ...{
      communityId,
      householdId: home('10-1-502').householdId,
      relation: 'own',
      phone: alone,
      source: 'paper',
    },
    actionId: actionId(),
  });
  const asked = wish(code, { roomNo: '502', phone: alone });
  expect(await app.as('stranger-alone').joining.apply(asked)).toMatchObject({ state: 'joined' });
});
