import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { entrance } from '../../../../tests/support/demo';
import { ofEntrances } from '../../../../tests/support/given-round';
import { expectRefusal, expectSameTwice } from '../../../../tests/support/state';
import { actionId } from '../../../../tests/support/app';

const database = await givenDatabase('demo');
const { as } = givenApp(database);
const first = entrance('10-1');
const everybody = { anyOf: [], except: [] };

const opening = (counted: number, over: object = {}) => ({
  ...{ ...first, campaignId: v7(), kind: 'round' as const, title: '楼里自己敲', audience: everybody },
  ...{ counted, deadlineAt: '2026-11-25T12:00:00.000Z', form: [], success: 'doorOpened' as const },
  ...{ buttons: 2 as const, clonedFrom: null },
  ...over,
});

describe("a captain's own round", () => {
  it('goes to both of her entrances when it names nobody else', async () => {
    const count = await as('qin').doorKnocks.countOwnAudience({ ...first, audience: everybody });
    expect(count.entrances.map(({ placeLabel }) => placeLabel)).toEqual(['10号楼 1单元', '10号楼 2单元']);
    const send = as('qin').doorKnocks.openOwnRound;
    const opened = await expectSameTwice(database, send, opening(count.households));
    expect(opened.cells).toBe(count.households);
    const place = { ...first, campaignId: opened.campaignId };
    expect((await as('qin').doorKnocks.getEntranceRound(place)).round.title).toBe('楼里自己敲');
  });

  it('is cut to her own entrances, whatever it names', async () => {
    const audience = ofEntrances('10-2', '1-1');
    const count = await as('shen').doorKnocks.countOwnAudience({ ...entrance('10-2'), audience });
    expect(count.entrances.map(({ placeLabel }) => placeLabel)).toEqual(['10号楼 2单元']);
    const none = opening(1, { audience: ofEntrances('1-1') });
    await expectRefusal(database, 'AUDIENCE_EMPTY', () =>
      as('qin').doorKnocks.openOwnRound({ ...none, actionId: actionId() }),
    );
  });

  it('is not opened over another number than was counted, nor after its end', async () => {
    const send = (input: ReturnType<typeof opening>) => () =>
      as('qin').doorKnocks.openOwnRound({ ...input, actionId: actionId() });
    await expectRefusal(database, 'AUDIENCE_CHANGED', send(opening(1)));
    const past = opening(1, { deadlineAt: '2026-11-21T12:00:00.000Z' });
    await expectRefusal(database, 'DEADLINE_PASSED', send(past));
  });
});
