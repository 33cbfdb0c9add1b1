import { entrance, zhuHome } from '../../support/demo';
import { COMMUNITY_ID } from '../../../backend/demo';
import type { FullDay } from './given-full-day';

/** An address with what it is opened with. */
const at = (page: string, params: Record<string, string> = {}): string =>
  `/${page}/index?${new URLSearchParams(params).toString()}`;

const tabs = ['home', 'work', 'messages', 'mine'].map((name) => at(`pages/${name}`));
const inPackage = (name: string, pages: string[]) => pages.map((page) => at(`packages/${name}/${page}`));

const resident = ({ things, openOrderId }: FullDay): string[] => {
  const { householdId } = zhuHome;
  const own = (page: string, more: Record<string, string> = {}) =>
    at(`packages/resident/${page}`, { householdId, ...more });
  return [
    ...tabs,
    ...['order', 'ask', 'wishes', 'orders', 'members', 'account'].map((page) => own(page)),
    ...['my-order', 'dispute'].map((page) => own(page, { orderId: things.orderId })),
    own('my-order', { orderId: openOrderId }),
    own('request', { requestId: things.requestId }),
    own('round', { campaignId: things.campaignId }),
    own('notice', { noticeId: things.noticeId }),
    ...inPackage('mine', ['roles', 'account']),
  ];
};

const captain = ({ things }: FullDay): string[] => {
  const { entranceId } = entrance('10-1');
  const { campaignId } = things;
  return [
    ...tabs,
    ...inPackage('captain', ['register', 'code', 'knock-paper', 'money']),
    ...['orders', 'entrance-register', 'open-round', 'write-notice'].map((page) =>
      at(`packages/captain/${page}`, { entranceId }),
    ),
    at('packages/captain/household', { householdId: zhuHome.householdId }),
    at('packages/captain/relay', { noticeId: things.noticeId, entranceId }),
    ...['entrance', 'door'].map((page) => at(`packages/round/${page}`, { campaignId, entranceId })),
    at('packages/mine/roles'),
  ];
};

const staffPages =
  'purchase receiving catalogue suppliers import sorting runs plan-runs invitations joining codes people requests ask-for order-for wishes open-wave evening undelivered disputes delayed plan levels register-imports register money advances shopping wave-checks';

const campaignPages =
  'campaign campaign-people campaign-quality campaign-compare campaign-report second-lists';

const staff = ({ things }: FullDay): string[] => {
  const { entranceId } = entrance('10-1');
  const { importId, runId, campaignId } = things;
  return [
    ...tabs,
    ...inPackage('staff', staffPages.split(' ')),
    ...['board', 'sorting-entrance'].map((page) => at(`packages/staff/${page}`, { entranceId })),
    ...['register-import', 'register-changes'].map((page) => at(`packages/staff/${page}`, { importId })),
    ...inPackage('staff', ['campaigns', 'silent', 'pauses']),
    at('packages/staff/open-round', { from: '' }),
    at('packages/staff/batch', { batchId: things.batchId }),
    at('packages/volunteer/count', { batchId: things.batchId }),
    ...campaignPages.split(' ').map((page) => at(`packages/staff/${page}`, { campaignId })),
    at('packages/staff/hand-out', { campaignId: things.handOutId }),
    at('packages/staff/second-list', { campaignId, listId: things.secondListId }),
    at('packages/staff/notices'),
    at('packages/staff/notice', { noticeId: things.noticeId }),
    at('packages/staff/notice', { noticeId: things.waitingNoticeId }),
    at('packages/staff/write-notice', { corrects: '' }),
    at('packages/staff/call-up', { noticeId: things.callUpId }),
    at('packages/staff/call-board', { noticeId: things.callUpId }),
    at('packages/staff/money-doors', { buildingId: '' }),
    at('packages/staff/account', { kind: 'household', id: zhuHome.householdId }),
    at('packages/staff/wave-check', { waveId: things.waveId }),
    at('packages/staff/product', { productId: '' }),
    at('packages/staff/evening-list', { topic: 'orders', title: '午间批次' }),
    at('packages/volunteer/run', { runId }),
    at('packages/volunteer/paper'),
    ...['stations', 'parcels'].map((page) => at(`packages/staff/${page}`)),
    at('packages/staff/parcel', { parcelCode: things.parcelCode }),
    at('packages/volunteer/trips'),
    at('packages/volunteer/trip', { tripId: things.tripId }),
    at('packages/captain/household', { householdId: zhuHome.householdId }),
  ];
};

const volunteer = ({ things }: FullDay): string[] => [
  ...tabs,
  at('packages/round/pick-up', { campaignId: things.handOutId }),
  at('packages/volunteer/run', { runId: things.runId }),
  ...inPackage('volunteer', ['gate', 'trips']),
  at('packages/volunteer/trip', { tripId: things.tripId }),
  at('packages/volunteer/request', { householdId: zhuHome.householdId, requestId: things.requestId }),
];

const admin = (): string[] => [
  ...tabs,
  at('packages/admin/new-community'),
  ...['setup', 'basics', 'waves', 'captains'].map((page) =>
    at(`packages/admin/${page}`, { communityId: COMMUNITY_ID }),
  ),
];

const stranger = ({ code }: FullDay): string[] => [
  ...tabs,
  at('pages/look'),
  at('pages/sign-in'),
  at('pages/join', { code }),
  at('pages/join', { kind: 'volunteer' }),
  at('pages/privacy'),
  at('packages/open/supply'),
];

/** Who looks at what: together every page of the mini-program, each by those whose page it is. */
export const people: [who: string, openid: string, addresses: (day: FullDay) => string[]][] = [
  ['a stranger', 'oStranger', stranger],
  ['a resident', 'demo-zhu', resident],
  ['a daughter', 'demo-li-daughter', () => tabs],
  ['a captain', 'demo-qin', captain],
  ['a volunteer', 'demo-wang', volunteer],
  ['staff', 'demo-lin', staff],
  ['an admin', 'demo-an', admin],
  ['a supervisor', 'demo-du', () => tabs],
];
