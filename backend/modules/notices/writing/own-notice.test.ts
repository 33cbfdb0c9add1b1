import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, zhuHome } from '../../../../tests/support/demo';
import { noticeOf } from '../../../../tests/support/given-notice';
import { expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { demoId } from '../../../demo';

const database = await givenDatabase('demo');
const { as } = givenApp(database);
const everybody = { anyOf: [], except: [] };
const place = entrance('10-1');
const asked = { ...place, audience: everybody, title: '', body: '', ways: [] };

const ownOf = (over: object = {}) => ({ ...noticeOf({ audience: everybody }), ...place, ...over });

beforeEach(() => givenQuietDay(database));

describe("a captain's notice", () => {
  it('is counted and written at the own entrances alone, whatever was chosen', async () => {
    const { forecast, needsSecondPerson } = await as('qin').notices.forecastOwnNotice(asked);
    const { households: counted } = forecast;
    expect(needsSecondPerson).toBe(false);
    const own = ownOf({ counted });
    const { writeOwnNotice } = as('qin').notices;
    const written = await expectSameTwice(database, writeOwnNotice, own);
    expect(written).toMatchObject({ state: 'approved', cells: counted });
    const { noticeId } = own;
    const { rows } = await as('lin').notices.listNoticeEntrances({ communityId, noticeId });
    expect(rows.map(({ owners }) => owners.includes('秦女士'))).toEqual(rows.map(() => true));
    expect((await as('zhu').notices.getDueNotices(zhuHome)).rows).toMatchObject([{ id: noticeId }]);
  });

  it('never reaches beyond them: of another building nobody is left', async () => {
    const other = {
      anyOf: [[{ by: 'building' as const, buildingIds: [demoId('building 1')] }]],
      except: [],
    };
    const { forecast } = await as('qin').notices.forecastOwnNotice({ ...asked, audience: other });
    expect(forecast.households).toBe(0);
    const empty = as('qin').notices.writeOwnNotice({ ...ownOf({ audience: other }), actionId: actionId() });
    await expect(empty).rejects.toMatchObject({ code: 'AUDIENCE_EMPTY' });
  });

  it('changes no level and goes to no more than 300 households', async () => {
    const level = { kind: 'levelChange', level: 'lockdown', startsAt: '2026-11-23T01:30:00.000Z' };
    const write = (over: object) =>
      as('qin').notices.writeOwnNotice({ ...ownOf(over), actionId: actionId() });
    await expect(write({ facts: level })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { path: 'facts.kind' },
    });
    await expect(write({ counted: 301 })).rejects.toMatchObject({
      code: 'OWN_NOTICE_TOO_LARGE',
      details: { most: 300 },
    });
    await expect(write({ counted: 1 })).rejects.toMatchObject({ code: 'AUDIENCE_CHANGED' });
  });

  it('is refused where somebody is not captain', async () => {
    const elsewhere = as('zhao').notices.forecastOwnNotice(asked);
    await expect(elsewhere).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
