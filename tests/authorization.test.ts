import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { contract } from '@/contract';
import type { ProcedureMeta } from '@/contract/procedure';
import { call } from '../backend/kernel/call';
import { actionId, givenApp, type TestApp } from './support/app';
import { givenDatabase } from './support/database';
import { communityId, evening } from './support/demo';
import { givenLevelChange } from './support/given-level-change';
import { givenOnTheWay } from './support/given-on-the-way';
import { givenRawDispute } from './support/given-raw-dispute';
import { png, pngChunk } from './support/pictures';
import { expectedFor, type Person, type Verdict } from './expected-verdict';
import { people } from './people';
import { placeNames, places, type Place, type PlaceName } from './places';
import { rights, type Name } from './rights';
import { catalogueInputs } from './catalogue-inputs';
import { planInputs } from './plan-inputs';
import { importInputs } from './import-inputs';
import { givenImport } from './support/given-import';
import { setupInputs } from './setup-inputs';
import { registerInputs } from './register-inputs';
import { joiningInputs } from './joining-inputs';
import { roleInputs } from './role-inputs';
import { givenPeopleKnown } from './support/given-people-known';
import { givenJoining, givenLateMember, type JoiningThings } from './support/given-joining';
import { givenPerson, givenSecondCommunity } from './support/second-community';

const procedures = Object.entries(contract).flatMap(([shelf, ones]) =>
  Object.entries(ones).map(([name, one]) => ({
    // Built from the contract's own keys.
    name: `${shelf}.${name}` as Name,
    meta: (one as { '~orpc': { meta: ProcedureMeta } })['~orpc'].meta,
  })),
);

/** What exists in a place, so that whoever is let in finds it. */
interface Things extends JoiningThings {
  waveId: string;
  orderId: string;
  requestId: string;
  wishId: string;
  purchaseId: string;
  runId: string;
  dropOffId: string;
  sheetCode: string;
  contradictionId: string;
  pictureId: string;
  communityPictureId: string;
  invitationId: string;
  disputeId: string;
  changeId: string;
  importId: string;
  contactId: string;
  residentId: string;
}

const photo = { base64: png([pngChunk('IDAT', 'door')]).toString('base64') };
const nameless = { loginName: 'nobody', password: 'not-a-password' };
/** The least that each procedure takes; the compiler and a test miss none. */
const inputs: Record<Name, (place: Place, things: Things) => object> = {
  'org.getMe': () => ({}),
  'org.signIn': () => nameless,
  'org.signOut': () => ({}),
  'org.createInvitation': (at) => ({ role: 'resident', forName: '邻居', householdId: at.householdId }),
  'org.listInvitations': () => ({}),
  'org.cancelInvitation': (_, { invitationId }) => ({ invitationId }),
  'org.joinWithCode': () => ({ code: 'NOSUCHCODE' }),
  'org.createAccount': () => ({ ...nameless, code: 'NOSUCHCODE' }),
  'org.getContacts': () => ({}),
  'org.setServicePhone': () => ({ servicePhone: '19900000111' }),
  'org.getCaptainPhone': () => ({}),
  'org.setCaptainPhone': () => ({ phone: '19900000112' }),
  'households.listBuildings': () => ({}),
  'households.listHouseholds': () => ({}),
  'households.listMyEntrances': () => ({}),
  'households.findHouseholds': () => ({ text: '502' }),
  ...importInputs,
  'notices.listMessages': () => ({}),
  'notices.listMyMessages': () => ({}),
  'orders.getHome': () => ({}),
  'orders.getCatalogue': () => ({}),
  'orders.placeOrder': (at, { waveId }) => ({ waveId, lines: [{ productId: at.productId, quantity: 1 }] }),
  'orders.changeOrder': (at, { orderId }) => ({
    orderId,
    version: 1,
    lines: [{ productId: at.productId, quantity: 1 }],
  }),
  'orders.cancelOrder': (_, { orderId }) => ({ orderId, version: 1 }),
  'orders.getOrder': (_, { orderId }) => ({ orderId }),
  'orders.listOrders': () => ({}),
  'orders.getBoard': () => ({}),
  'orders.listEntranceOrders': () => ({}),
  'orders.getEntranceReminder': () => ({}),
  'orders.remindEntrance': () => ({}),
  'orders.getCommunityReminder': () => ({}),
  'orders.remindCommunity': () => ({}),
  'orders.createWish': () => ({ text: '婴儿纸尿裤 L 码', quantity: 1 }),
  'orders.listHouseholdWishes': () => ({}),
  'orders.acceptWish': (_, { wishId }) => ({ wishId }),
  'orders.withdrawWish': (_, { wishId }) => ({ wishId }),
  'orders.listWishes': () => ({}),
  'orders.priceWish': (at, { wishId }) => ({
    wishId,
    name: '纸尿裤',
    measure: '包',
    priceFen: 8900,
    supplierId: at.supplierId,
  }),
  'orders.declineWish': (_, { wishId }) => ({ wishId, reason: '没有货' }),
  'orders.createRequest': () => ({ wish: { kind: 'other', text: '换灯泡' } }),
  'orders.cancelRequest': (_, { requestId }) => ({ requestId }),
  'orders.listRequests': () => ({}),
  'orders.getRequest': (_, { requestId }) => ({ requestId }),
  'orders.listOpenRequests': () => ({}),
  'orders.takeRequest': (_, { requestId }) => ({ requestId }),
  'orders.releaseRequest': (_, { requestId }) => ({ requestId }),
  'orders.finishRequest': (_, { requestId }) => ({ requestId, payment: { paidBy: 'none' } }),
  'orders.failRequest': (_, { requestId }) => ({ requestId, reason: '药店关门' }),
  ...catalogueInputs,
  ...setupInputs,
  ...roleInputs,
  ...registerInputs,
  ...planInputs,
  ...joiningInputs,
  'purchasing.listWaves': () => ({}),
  'purchasing.getDesk': (_, { waveId }) => ({ waveId }),
  'purchasing.markPlaced': (at, { waveId }) => ({ waveId, supplierId: at.supplierId, arrivesAt: evening }),
  'purchasing.changeArrival': (_, { purchaseId }) => ({ purchaseId, arrivesAt: evening }),
  'purchasing.markArrived': (_, { purchaseId }) => ({ purchaseId }),
  'purchasing.exportWave': (_, { waveId }) => ({ waveId }),
  'purchasing.recordReceipt': (at, { purchaseId }) => ({
    purchaseId,
    lines: [{ productId: at.productId, came: 1, damaged: 0 }],
  }),
  'dispatch.listSorting': () => ({}),
  'dispatch.listSortingHouseholds': () => ({}),
  'dispatch.markSorted': (at) => ({ entranceIds: [at.entranceId] }),
  'dispatch.createRun': (at) => ({ entranceIds: [at.entranceId] }),
  'dispatch.listRuns': () => ({}),
  'dispatch.getRun': (_, { runId }) => ({ runId }),
  'dispatch.acceptRun': (_, { runId }) => ({ runId }),
  'dispatch.releaseRun': (_, { runId }) => ({ runId }),
  'dispatch.listVolunteers': () => ({}),
  'dispatch.assignRun': (_, { runId }) => ({ runId, volunteerId: v7(), heldBy: null }),
  'dispatch.takeBackRun': (_, { runId }) => ({ runId, heldBy: null }),
  'dispatch.departRun': (_, { runId }) => ({ runId }),
  'dispatch.announceEntrance': (at, { runId }) => ({ runId, entranceId: at.entranceId, happenedAt: evening }),
  'dispatch.confirmDropOff': (_, { dropOffId }) => ({
    dropOffId,
    outcome: 'handedOver',
    happenedAt: evening,
  }),
  'dispatch.confirmRest': (at, { runId }) => ({
    runId,
    entranceId: at.entranceId,
    outcome: 'handedOver',
    exceptDropOffIds: [],
    happenedAt: evening,
  }),
  'dispatch.undoDropOff': (_, { dropOffId }) => ({ dropOffIds: [dropOffId] }),
  'dispatch.listBroughtBack': () => ({}),
  'dispatch.finishRun': (_, { runId }) => ({ runId }),
  'dispatch.acknowledge': (_, { orderId }) => ({ orderId }),
  'dispatch.openDispute': (at, { orderId }) => ({
    orderId,
    lines: [{ productId: at.productId, cause: 'missing', pieces: 1 }],
  }),
  'dispatch.withdrawDispute': (_, { disputeId }) => ({ disputeId }),
  'dispatch.answerDispute': (_, { disputeId }) => ({
    disputeId,
    answer: { kind: 'decline', reason: '已送到' },
  }),
  'dispatch.receiveReplacement': (_, { disputeId }) => ({ disputeId }),
  'dispatch.listDisputes': () => ({}),
  'dispatch.trackOrder': (_, { orderId }) => ({ orderId }),
  'dispatch.listDelayed': () => ({}),
  'dispatch.countDelayed': () => ({}),
  'dispatch.printRun': (_, { runId }) => ({ runId, paper: 'labels' }),
  'dispatch.printSorting': (at) => ({ entranceIds: [at.entranceId], paper: 'packing' }),
  'dispatch.getSheet': (_, { sheetCode }) => ({ sheetCode }),
  'dispatch.enterSheet': (_, { sheetCode, dropOffId }) => ({
    sheetCode,
    happenedAt: '2026-11-22T04:00:00.000Z',
    rows: [{ dropOffId, outcome: 'handedOver' }],
  }),
  'dispatch.listContradictions': () => ({}),
  'dispatch.settleContradiction': (_, { contradictionId }) => ({ contradictionId, note: '问过了' }),
  'overview.getEvening': () => ({}),
  'overview.listEveningRows': () => ({ day: '2026-11-22', topic: 'doors', key: 'handedOver' }),
  'overview.exportEvening': () => ({ day: '2026-11-22' }),
  'files.addPicture': () => ({ pictureId: v7(), source: photo }),
  'files.getPicture': (_, { pictureId }) => ({ pictureId }),
  'files.addCommunityPicture': () => ({ pictureId: v7(), source: photo }),
  'files.getCommunityPicture': (_, { communityPictureId }) => ({ pictureId: communityPictureId }),
};

const verdicts: Readonly<Record<string, Verdict>> = {
  NOT_SIGNED_IN: 'sign in',
  FORBIDDEN: 'refused',
  NOT_FOUND: 'hidden',
};
/** These would mean that the test's input or the product is broken, not that somebody was let in. */
const broken = ['INTERNAL', 'INVALID_INPUT', 'CONFLICT'];

const database = await givenDatabase('demo');
const app = givenApp(database);
await givenSecondCommunity(database);
await givenPeopleAtTheEdge();

async function givenPeopleAtTheEdge(): Promise<void> {
  const { db } = database;
  const staff = { role: 'staff', level: 'community', communityId } as const;
  const demo = await db
    .selectFrom('communities')
    .select('team_id')
    .where('id', '=', communityId)
    .executeTakeFirst();
  await givenPerson(db, 'team-staff', { role: 'staff', level: 'team', teamId: demo?.team_id });
  await givenPerson(db, 'ended-staff', { ...staff, endsAt: '2026-11-21T00:00:00Z' });
  await givenPerson(db, 'coming-staff', { ...staff, startsAt: '2026-11-23T00:00:00Z' });
  await givenPerson(db, 'closed-staff', staff);
  const closed = { kind: 'wechat', subject: 'demo-closed-staff' };
  const account = db.selectFrom('identities').select('account_id').where('subject', '=', closed.subject);
  await db.updateTable('accounts').set({ disabled_at: new Date() }).where('id', '=', account).execute();
}

const invite = async (place: Place): Promise<string> =>
  (
    await app.as(place.staff).org.createInvitation({
      communityId: place.communityId,
      role: 'volunteer',
      forName: '新人',
      actionId: actionId(),
    })
  ).id;

const twoRows = { name: '一栋.csv', bytes: Buffer.from('楼号,单元,户号,人数\n1,1,901,2\n1,1,902,很多\n') };

/** An order on its way to the door of each place, a picture and an invitation: all that a call may ask for. */
async function givenThings({ as, clock }: TestApp, all: readonly Place[]): Promise<Things[]> {
  const orders = await Promise.all(
    all.map(async (at) => {
      const here = { communityId: at.communityId, householdId: at.householdId };
      const waveId = (await as(at.resident).orders.getCatalogue(here)).wave?.id ?? '';
      const lines = [{ productId: at.productId, quantity: 1 }];
      return as(at.resident).orders.placeOrder({ ...here, waveId, lines, actionId: actionId() });
    }),
  );
  clock.set('2026-11-22T04:00:00.000Z');
  const bought = new Map<string, Awaited<ReturnType<typeof givenOnTheWay>>>();
  for (const [index, at] of all.entries()) {
    const waveId = orders[index]?.waveId ?? '';
    if (!bought.has(at.communityId)) bought.set(at.communityId, await givenOnTheWay(app, at, waveId, all));
  }
  return Promise.all(
    all.map(async (at, index): Promise<Things> => {
      const { orderId = '', waveId = '' } = orders[index] ?? {};
      const shared = bought.get(at.communityId);
      if (!shared) throw new Error('nothing was bought');
      const here = { communityId: at.communityId, householdId: at.householdId };
      const pictureId = v7();
      const wish = { kind: 'other', text: '换灯泡' } as const;
      const { requestId } = await as(at.resident).orders.createRequest({
        ...here,
        wish,
        actionId: actionId(),
      });
      const { wishId } = await as(at.resident).orders.createWish({
        ...here,
        text: '婴儿纸尿裤 L 码',
        quantity: 1,
        actionId: actionId(),
      });
      await as(at.resident).files.addPicture({ ...here, pictureId, source: photo, actionId: actionId() });
      const disputeId = await givenRawDispute(database, at, orderId);
      const communityPictureId = v7();
      const known = await givenPeopleKnown(as(at.staff), at);
      await as(at.staff).files.addCommunityPicture({
        communityId: at.communityId,
        pictureId: communityPictureId,
        source: photo,
        actionId: actionId(),
      });
      const importId = await givenImport(as(at.staff), at.communityId, twoRows);
      return {
        ...shared,
        importId,
        ...known,
        disputeId,
        changeId: await givenLevelChange(app, at),
        ...(await givenJoining(database, at)),
        orderId,
        requestId,
        wishId,
        ...{ waveId, pictureId, communityPictureId },
        invitationId: await invite(at),
      };
    }),
  );
}

const things = await givenThings(app, Object.values(places));
const thingsAt = (name: PlaceName): Things => {
  const found = things[placeNames.indexOf(name)];
  if (!found) throw new Error(`nothing is prepared ${name}`);
  return found;
};

const ids = ({ mayCall }: ProcedureMeta, at: Place): object => {
  if (mayCall.who !== 'held') return {};
  const below =
    mayCall.at === 'community' ? {} : { [`${mayCall.at}Id`]: at[`${mayCall.at}Id` as keyof Place] };
  return { communityId: at.communityId, ...below };
};

async function codeOf(name: Name, meta: ProcedureMeta, who: Person, at: Place, its: Things): Promise<string> {
  const mark = meta.kind === 'action' ? { actionId: actionId() } : {};
  const input = { ...inputs[name](at, its), ...ids(meta, at), ...mark };
  const reply = await call(app.app, { procedure: name, input, caller: who.caller, requestId: v7() });
  return reply.ok ? 'OK' : reply.code;
}

async function verdictOf(
  name: Name,
  meta: ProcedureMeta,
  who: Person,
  placeName: PlaceName,
): Promise<string> {
  const at = places[placeName];
  const its = { ...thingsAt(placeName) };
  if (name === 'org.cancelInvitation') its.invitationId = await invite(at);
  if (name in registerInputs) Object.assign(its, await givenPeopleKnown(app.as(at.staff), at));
  if (name === 'joining.endMember') its.memberGrantId = await givenLateMember(database, at);
  const code = await codeOf(name, meta, who, at, its);
  return broken.includes(code) ? code : (verdicts[code] ?? 'allowed');
}

const termsOf = ({ mayCall }: ProcedureMeta): string =>
  mayCall.who === 'held'
    ? `${mayCall.roles.join(', ')} @ ${mayCall.at}${mayCall.atDoor ? ', or a helper at its door' : ''}`
    : mayCall.who === 'heldAtInstallation'
      ? `${mayCall.roles.join(', ')} @ installation`
      : mayCall.who;

it('the contract grants what is written down here, no more and no less', () => {
  expect(Object.fromEntries(procedures.map(({ name, meta }) => [name, termsOf(meta)]))).toEqual(rights);
});

it('has an input for every procedure', () => {
  expect(Object.keys(inputs).sort()).toEqual(procedures.map(({ name }) => name).sort());
});

describe('for every role, at the own place and at those of others', () => {
  it.each(procedures)('$name keeps to it', async ({ name, meta }) => {
    const seen: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const [title, who] of Object.entries(people)) {
      for (const placeName of meta.mayCall.who === 'held' ? placeNames : placeNames.slice(0, 1)) {
        seen[`${title} ${placeName}`] = await verdictOf(name, meta, who, placeName);
        wanted[`${title} ${placeName}`] = expectedFor(name, meta, who, places[placeName].path);
      }
    }
    expect(seen).toEqual(wanted);
  });
});

const elsewhere: Place = {
  ...places['at 朱先生'],
  communityId: v7(),
  entranceId: v7(),
  householdId: v7(),
};

describe('a place that does not exist', () => {
  const held = procedures.filter(({ meta }) => meta.mayCall.who === 'held');

  it.each(held)('looks to $name like one of other people', async ({ name, meta }) => {
    for (const who of Object.values(people)) {
      const code = await codeOf(name, meta, who, elsewhere, thingsAt('at 朱先生'));
      expect(code).toBe(who.isKnown ? 'NOT_FOUND' : 'NOT_SIGNED_IN');
    }
  });
});

/** Moves goods of the caller's own community only: the entrances of another hold nothing for it. */
const nothingThere: Partial<Record<Name, string>> = {
  'org.giveBackGrant': 'ROLE_OVER',
  'joining.printPosters': 'NO_CODES_YET',
  'joining.apply': 'BUILDING_CODE_NOT_VALID',
  'joining.withdrawRequest': 'JOIN_REQUEST_SETTLED',
  'dispatch.markSorted': 'NOTHING_RECEIVED',
  'dispatch.createRun': 'NOTHING_SORTED',
  'dispatch.printSorting': 'NOTHING_AT_STATION',
  'dispatch.getSheet': 'NO_SUCH_SHEET',
  'dispatch.enterSheet': 'NO_SUCH_SHEET',
};

describe('a thing of another community, asked for at the own place', () => {
  const own = places['at 朱先生'];
  const far = places['in 兰花苑'];
  const asking = procedures.filter(({ name }) => {
    const asked = (at: Place, its: Things) => JSON.stringify({ ...inputs[name](at, its), pictureId: '' });
    return (
      name === 'files.getPicture' ||
      name === 'files.getCommunityPicture' ||
      asked(own, thingsAt('at 朱先生')) !== asked(far, thingsAt('in 兰花苑'))
    );
  });
  const insider: Partial<Record<string, string>> = { volunteer: 'volunteer 王师傅' };

  it.each(asking)('is not there for $name', async ({ name, meta }) => {
    const role = meta.mayCall.who === 'held' ? meta.mayCall.roles.at(-1) : undefined;
    const who = people[insider[role ?? ''] ?? (role === 'admin' ? 'admin' : 'staff 林干事')];
    if (!who) throw new Error('nobody may ask');
    const input = { ...inputs[name](far, thingsAt('in 兰花苑')), ...ids(meta, own), actionId: actionId() };
    const reply = await call(app.app, { procedure: name, input, caller: who.caller, requestId: v7() });
    expect(reply).toMatchObject({ ok: false, code: nothingThere[name] ?? 'NOT_FOUND' });
  });

  it('is asked for by more than a few procedures', () => {
    expect(asking.length).toBeGreaterThan(15);
  });
});
