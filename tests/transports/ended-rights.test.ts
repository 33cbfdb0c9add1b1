import { afterAll, describe, expect, it } from 'vitest';
import { CONSENT_VERSION } from '@/domain/consent';
import { openDatabase } from '../../backend/db/database';
import { demoId } from '../../backend/demo';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, home } from '../support/demo';
import { building10, givenCode } from '../support/joining';
import { givenPerson } from '../support/second-community';
import { givenHttp } from './support/given-http';
import { sessionOf } from './support/session-of';

const database = await givenDatabase('demo');
const other = openDatabase(database.program.url);
afterAll(() => other.close());
const first = givenApp(database);
const second = givenApp(other, { clock: first.clock });
const limits = { perMinute: 100_000, doorPerMinute: 100_000 };
/** Two servers on one database, as behind a load balancer. */
const [here, there] = [await givenHttp(first.app, { limits }), await givenHttp(second.app, { limits })];

const account = (key: string) => demoId(`account ${key}`);
const code = async (reply: Promise<Response>): Promise<string> => {
  const response = await reply;
  return response.ok ? 'OK' : String(((await response.json()) as { code: string }).code);
};
const valueOf = async <T>(reply: Promise<Response>): Promise<T> => (await (await reply).json()) as T;

/** Staff of the community who is known to both servers. */
async function givenStaff(key: string) {
  await givenPerson(database.db, key, { role: 'staff', level: 'community', communityId });
  const cookie = await sessionOf(database, key);
  const at = (server: typeof here) => (procedure: string, input: object) =>
    server.post(procedure, { communityId, ...input }, { cookie });
  const staff = { key, here: at(here), there: at(there) };
  expect(await code(staff.here('org.listGrants', {}))).toBe('OK');
  expect(await code(staff.there('org.listGrants', {}))).toBe('OK');
  return staff;
}

/** The admin ends the role, at the first server. */
async function endRoleOf(key: string): Promise<void> {
  const { rows } = await first.as('an').org.listGrants({ communityId, accountId: account(key) });
  await first.as('an').org.endGrant({ communityId, grantId: rows[0]?.id ?? '', actionId: actionId() });
}

const invitation = () => ({
  ...{ role: 'resident', forName: '吕女士', householdId: home('10-1-501').householdId },
  actionId: actionId(),
});

const useCode = (server: typeof here, invited: string, loginName: string) =>
  code(
    server.post('org.createAccount', {
      ...{ code: invited, loginName, password: 'a long password' },
      ...{ consentVersion: CONSENT_VERSION, actionId: actionId() },
    }),
  );

describe('a right that has ended', () => {
  it('is over at the other server too: no export, no invitation, no number, no list', async () => {
    const staff = await givenStaff('leaver');
    const { householdId } = home('10-1-501');
    const deeds: [string, object][] = [
      ['households.exportRegister', { ofEntranceId: null, reason: null, actionId: actionId() }],
      ['org.createInvitation', invitation()],
      ['households.getHousehold', { householdId }],
      ['joining.listRequests', {}],
      ['org.listGrants', {}],
    ];
    await endRoleOf(staff.key);
    for (const [deed, input] of deeds)
      expect([deed, await code(staff.there(deed, input))]).toEqual([deed, 'NOT_FOUND']);
  });

  it('never comes back: once one server has said no, none says yes', async () => {
    const staff = await givenStaff('flicker');
    const said: string[] = [];
    const asking = Array.from({ length: 12 }, async (_, at) => {
      for (let turn = 0; turn < 5; turn += 1)
        said.push(await code((at % 2 ? staff.here : staff.there)('org.listGrants', {})));
    });
    await endRoleOf(staff.key);
    for (let turn = 0; turn < 10; turn += 1) {
      expect(await code(staff.there('org.listGrants', {}))).toBe('NOT_FOUND');
      expect(await code(staff.here('org.listGrants', {}))).toBe('NOT_FOUND');
    }
    await Promise.all(asking);
    expect(said.length).toBe(60);
  });
});

describe('what was made by a right', () => {
  it('opens while the right lasts, and not a moment longer: the code of an invitation', async () => {
    const staff = await givenStaff('inviter');
    const make = async () =>
      (await valueOf<{ code: string }>(staff.here('org.createInvitation', invitation()))).code;
    const [good, late] = [await make(), await make()];
    expect(await useCode(there, good, 'in-time')).toBe('OK');
    await endRoleOf(staff.key);
    expect(await useCode(there, late, 'too-late')).toBe('INVITATION_NOT_VALID');
    const { rows } = await first.as('lin').org.listInvitations({ communityId });
    expect(rows.filter(({ usedAt, forName }) => usedAt === null && forName === '吕女士')).toEqual([]);
  });

  it('does not revive when the right is given again, and ends by the clock as well', async () => {
    const staff = await givenStaff('returner');
    const { code: before } = await valueOf<{ code: string }>(
      staff.here('org.createInvitation', invitation()),
    );
    await endRoleOf(staff.key);
    await givenPerson(database.db, 'bystander', { role: 'volunteer', level: 'community', communityId });
    const give = (endsAt: string) =>
      first.as('an').org.grantRole({
        communityId,
        accountId: account('bystander'),
        role: 'staff',
        endsAt,
        actionId: actionId(),
      });
    await give('2026-11-22T03:00:00.000Z');
    const asBystander = { cookie: await sessionOf(database, 'bystander') };
    const made = await valueOf<{ code: string }>(
      here.post('org.createInvitation', { communityId, ...invitation() }, asBystander),
    );
    expect(await useCode(there, before, 'revived')).toBe('INVITATION_NOT_VALID');
    first.clock.set('2026-11-22T03:00:00.000Z');
    expect(await useCode(there, made.code, 'by-the-clock')).toBe('INVITATION_NOT_VALID');
    first.clock.set('2026-11-22T01:30:00.000Z');
  });

  it('ends with it too: the link to an export, to posters, to a wave’s sheet', async () => {
    const staff = await givenStaff('linker');
    await givenCode(first.as('lin'));
    const asks: [string, object][] = [
      ['households.exportRegister', { ofEntranceId: null, reason: '核对名单', actionId: actionId() }],
      ['joining.printPosters', { buildingIds: [building10], actionId: actionId() }],
      ['catalogue.exportCatalogue', { actionId: actionId() }],
    ];
    const paths: string[] = [];
    for (const [ask, input] of asks) {
      const link = await valueOf<{ path: string }>(staff.here(ask, input));
      paths.push(link.path);
    }
    // In turn: a community's files are made one after the other, and on a busy machine the last would be asked to wait.
    const opened = async () => {
      const statuses: number[] = [];
      for (const path of paths) statuses.push((await fetch(`${there.url}${path}`)).status);
      return statuses;
    };
    expect(await opened()).toEqual([200, 200, 200]);
    await endRoleOf(staff.key);
    expect(await opened()).toEqual([410, 410, 410]);
  });

  it('is not the code of a building, which is the hall’s', async () => {
    const staff = await givenStaff('poster-maker');
    const { code: hall } = await valueOf<{ code: string }>(
      staff.here('joining.renewCode', { chosenBuildingId: building10, actionId: actionId() }),
    );
    await endRoleOf(staff.key);
    expect(await code(there.post('joining.lookAtCode', { buildingCode: hall }))).toBe('OK');
  });
});
