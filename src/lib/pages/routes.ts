import Taro, { useRouter } from '@tarojs/taro';
import { renewedAt } from '../platform/release/build';
import { decoded } from './decoded';
import { openPage } from './open-page';
import { supplyAddresses, type SupplyPages } from './supply-routes';

/** Each page of the app with the parameters it takes. Nobody else writes an address by hand. */
interface Pages extends SupplyPages {
  home: undefined;
  work: undefined;
  messages: undefined;
  mine: undefined;
  signIn: undefined;
  /** '' asks for the code; kind is a JoinKind. */
  join: { code: string; kind: string };
  privacy: undefined;
  look: undefined;
  myGrants: undefined;
  myAccount: undefined;
  residentMembers: { householdId: string };
  residentOrder: { householdId: string };
  residentMyOrder: { householdId: string; orderId: string };
  /** '' offers every kind. */
  residentAsk: { householdId: string; group: string };
  residentRequest: { householdId: string; requestId: string };
  residentWishes: { householdId: string };
  residentDispute: { householdId: string; orderId: string };
  residentOrders: { householdId: string };
  residentRound: { householdId: string; campaignId: string };
  /** From a shared card the household is '': the own one. */
  residentNotice: { householdId: string; noticeId: string };
  captainOrders: { entranceId: string };
  captainRegister: undefined;
  /** '' shows all. */
  captainEntranceRegister: { entranceId: string; gap: string };
  captainHousehold: { householdId: string };
  staffRegister: undefined;
  captainCode: undefined;
  captainKnockPaper: undefined;
  captainOpenRound: { entranceId: string };
  captainRelay: { noticeId: string; entranceId: string };
  captainWriteNotice: { entranceId: string };
  /** '' opens the last closed wave. */
  staffPurchase: { waveId: string };
  countBatch: { batchId: string };
  staffCatalogue: undefined;
  /** '' begins a new product. */
  staffProduct: { productId: string };
  staffImport: undefined;
  staffSorting: undefined;
  staffSortingEntrance: { entranceId: string };
  staffRuns: undefined;
  staffInvitations: undefined;
  staffJoining: undefined;
  staffCodes: undefined;
  staffPeople: undefined;
  staffRequests: undefined;
  staffAskFor: undefined;
  staffOrderFor: undefined;
  staffWishes: undefined;
  staffOpenWave: undefined;
  /** '' opens today. */
  staffEvening: { day: string };
  /** '' for `firstDay` and `cutOff`: the day alone, until midnight. */
  staffEveningList: {
    day: string;
    firstDay: string;
    cutOff: string;
    topic: string;
    key: string;
    title: string;
  };
  staffUndelivered: undefined;
  staffDisputes: undefined;
  staffDelayed: undefined;
  staffPlan: undefined;
  staffLevels: undefined;
  staffBoard: { entranceId: string };
  staffRegisterImports: undefined;
  staffRegisterImport: { importId: string };
  staffRegisterChanges: { importId: string };
  staffCampaigns: undefined;
  staffCampaign: { campaignId: string };
  /** The campaign of which it is to be a copy; '' begins a new one. */
  /** from: the round that it is a copy of; batchId: the free goods that it hands out; '' for neither. */
  staffOpenRound: { from: string; batchId: string };
  staffCampaignPeople: { campaignId: string };
  staffCampaignQuality: { campaignId: string };
  staffCampaignCompare: { campaignId: string };
  staffCampaignReport: { campaignId: string };
  staffSecondLists: { campaignId: string };
  staffSecondList: { campaignId: string; listId: string };
  staffHandOut: { campaignId: string };
  staffPauses: undefined;
  pickUp: { campaignId: string };
  staffSilent: undefined;
  staffNotices: undefined;
  staffNotice: { noticeId: string };
  /** The notice that it puts right; '' begins a new one. */
  staffWriteNotice: { corrects: string };
  staffCallUp: { noticeId: string };
  callBoard: { noticeId: string };
  /** '' opens the community that the person works in. */
  adminSetup: { communityId: string };
  adminNewCommunity: undefined;
  adminBasics: { communityId: string };
  adminWaves: { communityId: string };
  adminCaptains: { communityId: string };
  volunteerRun: { runId: string };
  volunteerRequest: { householdId: string; requestId: string };
  volunteerPaper: undefined;
  roundEntrance: { campaignId: string; entranceId: string };
  /** '' opens the first door that is open. */
  door: { campaignId: string; entranceId: string; householdId: string };
}
export type PageName = keyof Pages;

export const addresses: Record<PageName, string> = {
  home: '/pages/home/index',
  work: '/pages/work/index',
  messages: '/pages/messages/index',
  mine: '/pages/mine/index',
  signIn: '/pages/sign-in/index',
  join: '/pages/join/index',
  privacy: '/pages/privacy/index',
  look: '/pages/look/index',
  myGrants: '/packages/mine/roles/index',
  myAccount: '/packages/mine/account/index',
  residentMembers: '/packages/resident/members/index',
  residentOrder: '/packages/resident/order/index',
  residentMyOrder: '/packages/resident/my-order/index',
  residentAsk: '/packages/resident/ask/index',
  residentRequest: '/packages/resident/request/index',
  residentWishes: '/packages/resident/wishes/index',
  residentDispute: '/packages/resident/dispute/index',
  residentOrders: '/packages/resident/orders/index',
  residentRound: '/packages/resident/round/index',
  residentNotice: '/packages/resident/notice/index',
  captainOrders: '/packages/captain/orders/index',
  captainRegister: '/packages/captain/register/index',
  captainEntranceRegister: '/packages/captain/entrance-register/index',
  captainHousehold: '/packages/captain/household/index',
  staffRegister: '/packages/staff/register/index',
  captainCode: '/packages/captain/code/index',
  captainKnockPaper: '/packages/captain/knock-paper/index',
  captainOpenRound: '/packages/captain/open-round/index',
  captainRelay: '/packages/captain/relay/index',
  captainWriteNotice: '/packages/captain/write-notice/index',
  staffPurchase: '/packages/staff/purchase/index',
  countBatch: '/packages/volunteer/count/index',
  staffCatalogue: '/packages/staff/catalogue/index',
  staffProduct: '/packages/staff/product/index',
  staffImport: '/packages/staff/import/index',
  staffSorting: '/packages/staff/sorting/index',
  staffSortingEntrance: '/packages/staff/sorting-entrance/index',
  staffRuns: '/packages/staff/runs/index',
  staffInvitations: '/packages/staff/invitations/index',
  staffJoining: '/packages/staff/joining/index',
  staffCodes: '/packages/staff/codes/index',
  staffPeople: '/packages/staff/people/index',
  staffRequests: '/packages/staff/requests/index',
  staffAskFor: '/packages/staff/ask-for/index',
  staffOrderFor: '/packages/staff/order-for/index',
  staffWishes: '/packages/staff/wishes/index',
  staffOpenWave: '/packages/staff/open-wave/index',
  staffEvening: '/packages/staff/evening/index',
  staffEveningList: '/packages/staff/evening-list/index',
  staffUndelivered: '/packages/staff/undelivered/index',
  staffDisputes: '/packages/staff/disputes/index',
  staffDelayed: '/packages/staff/delayed/index',
  staffPlan: '/packages/staff/plan/index',
  staffLevels: '/packages/staff/levels/index',
  staffBoard: '/packages/staff/board/index',
  staffRegisterImports: '/packages/staff/register-imports/index',
  staffRegisterImport: '/packages/staff/register-import/index',
  staffRegisterChanges: '/packages/staff/register-changes/index',
  staffCampaigns: '/packages/staff/campaigns/index',
  staffCampaign: '/packages/staff/campaign/index',
  staffOpenRound: '/packages/staff/open-round/index',
  staffCampaignPeople: '/packages/staff/campaign-people/index',
  staffCampaignQuality: '/packages/staff/campaign-quality/index',
  staffCampaignReport: '/packages/staff/campaign-report/index',
  staffSecondLists: '/packages/staff/second-lists/index',
  staffSecondList: '/packages/staff/second-list/index',
  staffHandOut: '/packages/staff/hand-out/index',
  staffPauses: '/packages/staff/pauses/index',
  pickUp: '/packages/round/pick-up/index',
  staffCampaignCompare: '/packages/staff/campaign-compare/index',
  staffSilent: '/packages/staff/silent/index',
  staffNotices: '/packages/staff/notices/index',
  staffNotice: '/packages/staff/notice/index',
  staffWriteNotice: '/packages/staff/write-notice/index',
  staffCallUp: '/packages/staff/call-up/index',
  callBoard: '/packages/staff/call-board/index',
  adminSetup: '/packages/admin/setup/index',
  adminNewCommunity: '/packages/admin/new-community/index',
  adminBasics: '/packages/admin/basics/index',
  adminWaves: '/packages/admin/waves/index',
  adminCaptains: '/packages/admin/captains/index',
  volunteerRun: '/packages/volunteer/run/index',
  volunteerRequest: '/packages/volunteer/request/index',
  volunteerPaper: '/packages/volunteer/paper/index',
  roundEntrance: '/packages/round/entrance/index',
  door: '/packages/round/door/index',
  ...supplyAddresses,
};

/** The pages of the tab bar, in their order. */
export const tabPages = ['home', 'work', 'messages', 'mine'] as const satisfies readonly PageName[];
export type TabPage = (typeof tabPages)[number];
const isTab = (page: PageName) => tabPages.some((tab) => tab === page);

type Params<P extends PageName> = Pages[P] extends undefined ? [] : [params: Pages[P]];

/** The address of a page with its parameters. */
export function addressOf<P extends PageName>(page: P, ...[params]: Params<P>): string {
  const pairs = Object.entries<string>(params ?? {}).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return pairs.length === 0 ? addresses[page] : `${addresses[page]}?${pairs.join('&')}`;
}

/** WeChat lays no more pages upon each other. */
const mostPages = 10;

/** Opens a page: a tab page is switched to, any other is laid on top. */
export function go<P extends PageName>(page: P, ...params: Params<P>): void {
  const url = addressOf(page, ...params);
  if (isTab(page)) return void openTab(url);
  void openPage(url, () =>
    Taro.getCurrentPages().length < mostPages ? Taro.navigateTo({ url }) : Taro.redirectTo({ url }),
  );
}

/** Leaves what was open, so that a newer build of the client may take over here. */
function openTab(url: string): void {
  if (!renewedAt(url)) void openPage(url, () => Taro.switchTab({ url }));
}

/** Opens a work area of the desk in place of the one before, so that going to and fro leaves no pile of pages. */
export function switchTo(page: PageName): void {
  const url = addresses[page];
  if (isTab(page)) return openTab(url);
  const isOnTop = Taro.getCurrentPages().length > 1;
  void openPage(url, () => (isOnTop ? Taro.redirectTo({ url }) : Taro.navigateTo({ url })));
}

/** Opens a page instead of all that are open: after signing in or out. */
export function startAt<P extends PageName>(page: P, ...params: Params<P>): void {
  const url = addressOf(page, ...params);
  if (!renewedAt(url)) void openPage(url, () => Taro.reLaunch({ url }));
}

/**
 * Opens a page in place of the one in front: what is finished there should not be met again on the way back. Done when it
 * stands, or when it did not come and the person gave it up.
 */
export function replaceWith<P extends PageName>(page: P, ...params: Params<P>): Promise<void> {
  const url = addressOf(page, ...params);
  return openPage(url, () => Taro.redirectTo({ url }));
}

/** One page back, or home when this one was opened directly. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else startAt('home');
}

/** Whether the page in front is this one. */
export function isAt(page: PageName): boolean {
  const route = Taro.getCurrentInstance().router?.path ?? '';
  return route.startsWith(addresses[page]);
}

/** The parameters `page` was opened with. */
export function useParams<P extends PageName>(_page: P): Readonly<Partial<Pages[P]>> {
  const { params } = useRouter<Record<string, string>>();
  const pairs = Object.entries(params).map(([name, value]) => [name, decoded(value)]);
  return Object.fromEntries(pairs) as Partial<Pages[P]>;
}

/** The web address which brings an invited person to the door with the code filled in; `origin` is our own. */
export const invitationLink = (origin: string, code: string): string =>
  `${origin}/#${addresses.signIn}?code=${encodeURIComponent(code)}`;

/** The code in such an address, or ''. */
export function useInvitationCode(): string {
  const { params } = useRouter<{ code?: string }>();
  return decoded(params.code);
}

/** What the join page was opened with: a scanned mini-program code names it `scene`, our own links `code`. */
export function useJoinParams(): { code: string; kind: string } {
  const { params } = useRouter<{ scene?: string; code?: string; kind?: string }>();
  const code = decoded(params.scene ?? params.code);
  return { code, kind: decoded(params.kind) };
}
