import type { Role } from '@/contract/procedure';
import type { ToDoKind } from '@/contract/to-do';
import type { PageName } from '@/lib/pages/routes';
import type { IconName } from '../pictures/icon';
import { carryingPlace } from './carrying-place';
import { moneyPlace } from './money-place';

/** One of several pages of the same place, chosen at its top. */
export interface PlaceTab {
  label: string;
  page: PageName;
  /** What waits on this page: counted beside its tab, so that the count of the place can be found again. */
  waits?: readonly ToDoKind[];
  /** Left out: for everybody who comes to the place. */
  onlyFor?: Role;
}

/** A line on the phone's workbench; what waits there is counted in it, and at the side of the desk. */
export interface PlaceRow {
  words: string;
  page: PageName;
  waits?: readonly ToDoKind[];
}

/** A work area at the side of the desk, and a row on the phone's workbench. */
export interface DeskPlace {
  label: string;
  icon: IconName;
  /** The first is opened, without parameters; on the others the place is marked as well. */
  pages: readonly [PageName, ...PageName[]];
  tabs?: readonly PlaceTab[];
  /** The rows on a phone, where there is room to say more; none when the workbench leads there by itself. */
  rows?: readonly PlaceRow[];
  /** Half a line, beside another such place: two characters and no count, so that a desk of 800 px holds them all. */
  isShort?: true;
}

/** Places under one quiet heading. */
export interface DeskSection {
  title: string;
  places: readonly DeskPlace[];
}

/** What is counted beside a place. */
export const waitsOf = ({ rows = [] }: DeskPlace): readonly ToDoKind[] =>
  rows.flatMap(({ waits = [] }) => waits);

const workbench: DeskPlace = { label: '工作台', icon: 'desk', pages: ['work', 'home'] };
const ends: readonly DeskPlace[] = [
  { label: '消息', icon: 'messages', pages: ['messages'], isShort: true },
  { label: '我的', icon: 'mine', pages: ['mine'], isShort: true },
];

const people: DeskPlace = {
  label: '人员',
  icon: 'people',
  pages: ['staffPeople', 'staffInvitations', 'staffJoining', 'staffCodes'],
  tabs: [
    { label: '人员', page: 'staffPeople' },
    { label: '加入申请', page: 'staffJoining', onlyFor: 'staff', waits: ['joinWaiting', 'joinLook'] },
    { label: '邀请', page: 'staffInvitations' },
    { label: '楼栋码', page: 'staffCodes', onlyFor: 'staff' },
  ],
  rows: [
    { words: '人员：谁做什么、加入申请、邀请', page: 'staffPeople', waits: ['joinWaiting', 'joinLook'] },
  ],
};

const daily: readonly DeskPlace[] = [
  {
    label: '代下单',
    icon: 'orders',
    pages: ['staffOrderFor', 'staffOpenWave', 'staffWishes'],
    tabs: [
      { label: '代下单', page: 'staffOrderFor' },
      { label: '想要的东西', page: 'staffWishes', waits: ['wishWaiting'] },
      { label: '转发提醒', page: 'staffOpenWave' },
    ],
    rows: [{ words: '代下单、给想要的东西报价', page: 'staffOrderFor', waits: ['wishWaiting'] }],
  },
  {
    label: '采购',
    icon: 'basket',
    pages: ['staffPurchase', 'staffReceiving', 'staffBatch', 'countBatch'],
    tabs: [
      { label: '采购', page: 'staffPurchase', waits: ['toPlace'] },
      { label: '到货', page: 'staffReceiving' },
    ],
    rows: [
      { words: '采购：各批次', page: 'staffPurchase', waits: ['toPlace'] },
      { words: '到货：清点、捐赠、喊人', page: 'staffReceiving' },
    ],
  },
  { label: '分拣', icon: 'parcels', pages: ['staffSorting', 'staffSortingEntrance'], isShort: true },
  carryingPlace,
  {
    label: '配送单',
    icon: 'tasks',
    pages: ['staffRuns', 'staffPlanRuns', 'volunteerRun', 'volunteerPaper', 'volunteerGate'],
    tabs: [
      { label: '配送单', page: 'staffRuns', onlyFor: 'staff', waits: ['runOpen', 'backCold', 'back'] },
      { label: '录入纸单', page: 'volunteerPaper', onlyFor: 'staff', waits: ['paperDiffers'] },
      { label: '门口快递', page: 'volunteerGate', onlyFor: 'staff' },
    ],
    rows: [
      { words: '配送单', page: 'staffRuns', waits: ['runOpen', 'backCold', 'back'] },
      { words: '录入纸单', page: 'volunteerPaper', waits: ['paperDiffers'] },
      { words: '门口快递', page: 'volunteerGate' },
    ],
  },
  {
    label: '还没送到',
    icon: 'late',
    pages: ['staffDelayed', 'staffDisputes'],
    tabs: [
      { label: '还没送到', page: 'staffDelayed', waits: ['late'] },
      { label: '住户报的问题', page: 'staffDisputes', waits: ['disputeOpen'] },
    ],
    rows: [
      { words: '还没送到', page: 'staffDelayed', waits: ['late'] },
      { words: '住户报的问题：少了、错了、坏了', page: 'staffDisputes', waits: ['disputeOpen'] },
    ],
  },
  {
    label: '代办',
    icon: 'errand',
    pages: ['staffRequests', 'staffAskFor', 'volunteerRequest'],
    rows: [
      {
        words: '代办：买药、充卡、用车等',
        page: 'staffRequests',
        waits: ['requestFirst', 'requestOpen', 'requestTaken'],
      },
    ],
  },
  moneyPlace,
  {
    label: '晚报',
    icon: 'report',
    isShort: true,
    pages: ['staffEvening', 'staffEveningList', 'staffUndelivered'],
    tabs: [
      { label: '晚报', page: 'staffEvening' },
      { label: '没送出的消息', page: 'staffUndelivered', onlyFor: 'staff' },
    ],
    rows: [
      { words: '晚报：今天办了什么', page: 'staffEvening' },
      { words: '没送出的消息', page: 'staffUndelivered' },
    ],
  },
];

const residents: readonly DeskPlace[] = [
  {
    label: '公告敲门',
    icon: 'notice',
    pages: [
      'staffNotices',
      'staffNotice',
      'staffWriteNotice',
      'staffCallUp',
      'callBoard',
      'staffCampaigns',
      'staffCampaign',
      'staffOpenRound',
      'staffCampaignPeople',
      'staffCampaignQuality',
      'staffCampaignCompare',
      'staffCampaignReport',
      'staffSecondLists',
      'staffSecondList',
      'staffHandOut',
      'staffPauses',
      'staffSilent',
    ],
    tabs: [
      { label: '公告', page: 'staffNotices', waits: ['noticeWaiting', 'noticeOpen'] },
      { label: '敲门行动', page: 'staffCampaigns', waits: ['campaignOverdue'] },
      { label: '几次都没回音的户', page: 'staffSilent' },
      { label: '整栋楼暂停', page: 'staffPauses' },
    ],
    rows: [
      { words: '公告：发公告，看谁还不知道', page: 'staffNotices', waits: ['noticeWaiting', 'noticeOpen'] },
      {
        words: '敲门行动：哪几户还没走到',
        page: 'staffCampaigns',
        waits: ['campaignOverdue'],
      },
      { words: '几次都没回音的户', page: 'staffSilent' },
      { words: '整栋楼暂停敲门', page: 'staffPauses' },
    ],
  },
  {
    label: '住户册',
    icon: 'list',
    pages: [
      'staffRegister',
      'captainEntranceRegister',
      'captainHousehold',
      'staffRegisterImports',
      'staffRegisterImport',
      'staffRegisterChanges',
    ],
    tabs: [
      { label: '住户册', page: 'staffRegister' },
      { label: '导入名册', page: 'staffRegisterImports' },
    ],
    rows: [{ words: '住户册：查住户、更正、导入名册', page: 'staffRegister' }],
  },
  {
    label: '楼栋规划',
    icon: 'building',
    pages: ['staffPlan', 'staffLevels', 'staffBoard'],
    rows: [{ words: '楼栋规划、管控等级', page: 'staffPlan' }],
  },
  people,
];

const settings: readonly DeskPlace[] = [
  {
    label: '商品',
    icon: 'shop',
    pages: ['staffCatalogue', 'staffProduct', 'staffSuppliers', 'staffImport'],
    rows: [{ words: '商品和供应商', page: 'staffCatalogue' }],
  },
  {
    label: '小区设置',
    icon: 'settings',
    pages: ['adminSetup', 'adminBasics', 'adminWaves', 'adminCaptains'],
    rows: [{ words: '小区设置', page: 'adminSetup' }],
  },
];

/** The work areas of staff under their headings. */
export const staffSections: readonly DeskSection[] = [
  { title: '每天', places: daily },
  { title: '住户', places: residents },
  { title: '设置', places: settings },
];

/** What stands at the side of the desk: first and last what everybody has, between them the work of the role. */
export const deskOf = (
  role: Role | null,
): { first: DeskPlace; sections: readonly DeskSection[]; last: readonly DeskPlace[] } => ({
  first: workbench,
  sections: role === 'staff' ? staffSections : [],
  last: ends,
});

const tabbed: readonly DeskPlace[] = staffSections.flatMap(({ places }) => places);

/** The tabs of the place that a page belongs to, as far as they are for this role; none where there is no choice. */
export function tabsAt(role: Role | null, isAt: (page: PageName) => boolean): readonly PlaceTab[] {
  if (role !== 'staff' && role !== 'admin') return [];
  const tabs = tabbed.find((place) => place.tabs?.some(({ page }) => isAt(page)))?.tabs ?? [];
  const mine = tabs.filter(({ onlyFor }) => onlyFor === undefined || onlyFor === role);
  return mine.length > 1 ? mine : [];
}
