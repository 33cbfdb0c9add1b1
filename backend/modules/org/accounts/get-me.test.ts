import { expect, it } from 'vitest';
import { givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { demoAccountId } from '../../../demo/people';

const { as, by } = givenApp(await givenDatabase('demo'));

const placesOf = async (person: string) =>
  (await as(person).org.getMe({})).grants.map(({ role, communityName, placeLabel }) => ({
    role,
    communityName,
    placeLabel,
  }));

it('says who I am', async () => {
  expect(await as('qin').org.getMe({})).toMatchObject({ accountId: demoAccountId('qin'), name: '秦女士' });
});

it.each([
  ['zhu', 'resident', '10号楼 1单元 502'],
  ['zhao', 'captain', '1号楼 1单元'],
  ['wang', 'volunteer', expect.stringContaining('桂花苑') as string],
])('names the place where %s is %s', async (person, role, placeLabel) => {
  const communityName = expect.stringContaining('桂花苑') as string;
  expect(await placesOf(person)).toEqual([{ role, communityName, placeLabel }]);
});

it('names all places of one role in the order in which they were given', async () => {
  expect((await placesOf('qin')).map(({ placeLabel }) => placeLabel).sort()).toEqual([
    '10号楼 1单元',
    '10号楼 2单元',
  ]);
});

it('names the tiers above the community', async () => {
  expect(await placesOf('an')).toEqual([{ role: 'admin', communityName: null, placeLabel: '全部小区' }]);
  for (const person of ['du', 'tang']) {
    expect(await placesOf(person)).toEqual([
      {
        role: expect.stringMatching(/supervisor|commander/) as string,
        communityName: null,
        placeLabel: expect.stringMatching(/./) as string,
      },
    ]);
  }
});

it('refuses a stranger', async () => {
  const stranger = by({ kind: 'wechat', openid: 'nobody' });
  await expect(stranger.org.getMe({})).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
});
