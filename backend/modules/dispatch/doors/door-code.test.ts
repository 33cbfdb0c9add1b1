import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, noon, pengHome, zhuHome } from '../../../../tests/support/demo';
import { outcomeOf } from '../../../../tests/support/given';
import { doorCodeOf, givenMedicineDoor } from '../../../../tests/support/given-code';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const ownCodes = (app: TestApp) => app.as('zhu').dispatch.getOwnCodes(zhuHome);

const doorCode = (app: TestApp) => doorCodeOf(app, 'zhu', zhuHome);

const wrongOf = (code: string, by = 1): string => String((Number(code) + by) % 10_000).padStart(4, '0');

describe('a door with medicine', () => {
  it('takes the code that its household reads on its own screen, and says so of the door', async () => {
    const app = givenApp(database);
    const { runId, dropOffId } = await givenMedicineDoor(app);
    const code = await doorCode(app);
    const word = { ...outcomeOf(dropOffId, 'handedOver'), code };
    await expectSameTwice(database, app.as('wang').dispatch.confirmDropOff, word);
    const { dropOffs } = await app.as('wang').dispatch.getRun({ communityId, runId });
    expect(dropOffs[0]).toMatchObject({ needsCode: true, isWaived: false, outcome: 'handedOver' });
    expect(await ownCodes(app)).toMatchObject({ door: null });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is not handed over without a code, nor with a wrong one; nobody at home needs none', async () => {
    const app = givenApp(database);
    const { dropOffId } = await givenMedicineDoor(app);
    const confirm = app.as('wang').dispatch.confirmDropOff;
    const word = outcomeOf(dropOffId, 'leftAtDoor');
    await expectRefusal(database, 'CODE_NEEDED', () => confirm({ ...word, actionId: actionId() }));
    const code = wrongOf(await doorCode(app));
    await expect(confirm({ ...word, code, actionId: actionId() })).rejects.toMatchObject({
      code: 'CODE_WRONG',
      details: { room: '502' },
    });
    await confirm({ ...outcomeOf(dropOffId, 'noAnswer'), actionId: actionId() });
  });

  it('counts a wrong code once however often the phone sends it, and after five of a day takes none', async () => {
    const app = givenApp(database);
    const { dropOffId } = await givenMedicineDoor(app);
    const confirm = app.as('wang').dispatch.confirmDropOff;
    const code = await doorCode(app);
    const wrong = { ...outcomeOf(dropOffId, 'handedOver'), code: wrongOf(code) };
    const again = actionId();
    for (let time = 0; time < 7; time += 1)
      await expect(confirm({ ...wrong, actionId: again })).rejects.toMatchObject({ code: 'CODE_WRONG' });
    for (let time = 0; time < 4; time += 1)
      await expect(confirm({ ...wrong, actionId: actionId() })).rejects.toMatchObject({ code: 'CODE_WRONG' });
    const right = { ...wrong, code };
    const locked = () => confirm({ ...right, actionId: actionId() });
    await expectRefusal(database, 'CODE_LOCKED', locked, { room: '502', tries: 5 });
    const { rows } = await app.as('qin').dispatch.listCodeDoors(entrance('10-1'));
    expect(rows).toMatchObject([
      { kind: 'door', id: dropOffId, roomNo: '502', wrongTries: 5, waivedAt: null },
    ]);
  });

  it('counts each other code, also when all come under the id of one deed', async () => {
    const app = givenApp(database);
    const { dropOffId } = await givenMedicineDoor(app);
    const code = await doorCode(app);
    const one = { ...outcomeOf(dropOffId, 'handedOver'), actionId: actionId() };
    const send = (typed: string) => app.as('wang').dispatch.confirmDropOff({ ...one, code: typed });
    const guesses = Array.from({ length: 6 }, (_, nth) => wrongOf(code, nth + 1));
    const said: unknown[] = [];
    for (const guess of guesses) said.push(await send(guess).catch((error: unknown) => error));
    expect(said).toMatchObject([
      ...Array.from({ length: 5 }, () => ({ code: 'CODE_WRONG' })),
      { code: 'CODE_LOCKED', details: { tries: 5 } },
    ]);
    await expect(send(code)).rejects.toMatchObject({ code: 'CODE_LOCKED' });
  });

  it('takes no more than five wrong codes of a household, also when they come at the same moment', async () => {
    const app = givenApp(database);
    const { dropOffId } = await givenMedicineDoor(app);
    const parcel = { communityId, householdId: zhuHome.householdId, kind: 'other', liesAt: '东门' } as const;
    const gate = await Promise.all(
      Array.from({ length: 7 }, () =>
        app.as('wang').dispatch.addGateParcel({ ...parcel, actionId: actionId() }),
      ),
    );
    const { door, fetch } = await ownCodes(app);
    const tries = [
      app.as('wang').dispatch.confirmDropOff({
        ...outcomeOf(dropOffId, 'handedOver'),
        code: wrongOf(door ?? ''),
        actionId: actionId(),
      }),
      ...gate.map(({ parcelId }, nth) =>
        app.as('wang').dispatch.fetchGateParcel({
          ...{ communityId, parcelId, code: wrongOf(fetch ?? '', nth + 1) },
          actionId: actionId(),
        }),
      ),
    ];
    const said = await Promise.all(
      tries.map((one) =>
        one.then(
          () => 'done',
          (error: unknown) => (error as { code: string }).code,
        ),
      ),
    );
    expect(said.filter((one) => one === 'CODE_WRONG')).toHaveLength(5);
    expect(said.filter((one) => one === 'CODE_LOCKED')).toHaveLength(3);
  });

  it('is handed over without a code when the captain answers for it; the first reason stays, sealed', async () => {
    const app = givenApp(database);
    const { dropOffId } = await givenMedicineDoor(app);
    const waive = app.as('qin').dispatch.waiveCode;
    const waived = { ...zhuHome, kind: 'door', id: dropOffId, reason: '老人不会看手机' } as const;
    await expectSameTwice(database, waive, waived);
    app.clock.pass(60_000);
    await app.as('lin').dispatch.waiveCode({ ...waived, reason: '另一个原因', actionId: actionId() });
    const rows = await database.db.selectFrom('codeWaivers').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.reasonSealed).not.toContain('老人');
    const word = { ...outcomeOf(dropOffId, 'handedOver'), actionId: actionId() };
    await app.as('wang').dispatch.confirmDropOff(word);
    await expectRefusal(database, 'NO_CODE_NEEDED', () => waive({ ...waived, actionId: actionId() }));
  });

  it('is left out of ‘all delivered’', async () => {
    const app = givenApp(database);
    const { runId, dropOffId } = await givenMedicineDoor(app, { neighbour: true });
    const all = { ...entrance('10-1'), runId, outcome: 'handedOver', happenedAt: noon } as const;
    const rest = { ...all, exceptDropOffIds: [], actionId: actionId() };
    expect(await app.as('wang').dispatch.confirmRest(rest)).toMatchObject({ households: 1 });
    const { dropOffs } = await app.as('wang').dispatch.getRun({ communityId, runId });
    expect(dropOffs.find(({ id }) => id === dropOffId)?.outcome).toBeNull();
    expect(dropOffs.filter(({ outcome }) => outcome === 'handedOver')).toHaveLength(1);
  });

  it('takes the code of the day on which it was handed over, when the phone had no signal until the next', async () => {
    const app = givenApp(database);
    const { dropOffId } = await givenMedicineDoor(app);
    const code = await doorCode(app);
    const word = { ...outcomeOf(dropOffId, 'handedOver'), code };
    app.clock.pass(24 * 3_600_000);
    expect(await doorCode(app)).not.toBe(code);
    const late = { ...word, happenedAt: app.clock.now.toISOString(), actionId: actionId() };
    const confirm = app.as('wang').dispatch.confirmDropOff;
    await expect(confirm(late)).rejects.toMatchObject({ code: 'CODE_WRONG' });
    await confirm({ ...word, actionId: actionId() });
  });
});

it('a door without medicine is handed over as ever, and its household has no code', async () => {
  const app = givenApp(database);
  const { runId } = await givenMedicineDoor(app, { neighbour: true });
  const { dropOffs } = await app.as('wang').dispatch.getRun({ communityId, runId });
  const other = dropOffs.find(({ needsCode }) => !needsCode);
  expect(await app.as('peng').dispatch.getOwnCodes(pengHome)).toMatchObject({ door: null, fetch: null });
  const word = { ...outcomeOf(other?.id ?? '', 'handedOver'), actionId: actionId() };
  expect(await app.as('wang').dispatch.confirmDropOff(word)).toMatchObject({ outcome: 'handedOver' });
});
