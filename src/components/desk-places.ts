import type { Role } from '@/contract/procedure';
import type { PageName } from '@/lib/routes';
import type { IconName } from './icon';

/** One of several pages of the same place, chosen at its top. */
export interface PlaceTab {
  label: string;
  page: PageName;
  /** Left out: for everybody who comes to the place. */
  onlyFor?: Role;
}

/** A work area at the side of the desk, and a row on the phone's workbench. */
export interface DeskPlace {
  label: string;
  icon: IconName;
  /** The first is opened, without parameters; on the others the place is marked as well. */
  pages: readonly [PageName, ...PageName[]];
  tabs?: readonly PlaceTab[];
  /** The rows on a phone, where there is room to say more; none when the workbench leads there by itself. */
  rows?: readonly { words: string; page: PageName }[];
}

/** Places under one quiet heading. */
export interface DeskSection {
  title: string;
  places: readonly DeskPlace[];
}

const workbench: DeskPlace = { label: '工作台', icon: 'desk', pages: ['work', 'home'] };
const ends: readonly DeskPlace[] = [
  { label: '消息', icon: 'messages', pages: ['messages'] },
  { label: '我的', icon: 'mine', pages: ['mine'] },
];

const people: DeskPlace = {
  label: '人员',
  icon: 'mine',
  pages: ['staffPeople', 'staffInvitations', 'staffJoining', 'staffCodes'],
  tabs: [
    { label: '人员', page: 'staffPeople' },
    { label: '加入申请', page: 'staffJoining', onlyFor: 'staff' },
    { label: '邀请', page: 'staffInvitations' },
    { label: '楼栋码', page: 'staffCodes', onlyFor: 'staff' },
  ],
  rows: [{ words: '人员：谁做什么、加入申请、邀请', page: 'staffPeople' }],
};

const daily: readonly DeskPlace[] = [
  {
    label: '代下单',
    icon: 'orders',
    pages: ['staffOrderFor', 'staffOpenWave', 'staffWishes'],
    tabs: [
      { label: '代下单', page: 'staffOrderFor' },
      { label: '想要的', page: 'staffWishes' },
      { label: '转发提醒', page: 'staffOpenWave' },
    ],
    rows: [{ words: '代住户下单、给想要的东西报价', page: 'staffOrderFor' }],
  },
  {
    label: '采购',
    icon: 'basket',
    pages: ['staffPurchase'],
    rows: [{ words: '各批次的采购', page: 'staffPurchase' }],
  },
  { label: '分拣', icon: 'parcels', pages: ['staffSorting', 'staffSortingEntrance'] },
  {
    label: '配送',
    icon: 'tasks',
    pages: ['staffRuns', 'volunteerRun', 'volunteerPaper'],
    tabs: [
      { label: '配送单', page: 'staffRuns', onlyFor: 'staff' },
      { label: '录入纸单', page: 'volunteerPaper', onlyFor: 'staff' },
    ],
    rows: [{ words: '录入纸单', page: 'volunteerPaper' }],
  },
  {
    label: '没送到',
    icon: 'phone',
    pages: ['staffDelayed', 'staffDisputes'],
    tabs: [
      { label: '还没到', page: 'staffDelayed' },
      { label: '少了坏了', page: 'staffDisputes' },
    ],
    rows: [
      { words: '答应了还没到', page: 'staffDelayed' },
      { words: '住户报的问题：少了、错了、坏了', page: 'staffDisputes' },
    ],
  },
  {
    label: '代办',
    icon: 'list',
    pages: ['staffRequests', 'staffAskFor', 'volunteerRequest'],
    rows: [{ words: '代办：买药、充卡、用车等', page: 'staffRequests' }],
  },
  {
    label: '晚报',
    icon: 'report',
    pages: ['staffEvening', 'staffEveningList'],
    rows: [{ words: '晚报：今天办了什么', page: 'staffEvening' }],
  },
];

const residents: readonly DeskPlace[] = [
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
      { label: '查住户', page: 'staffRegister' },
      { label: '导入名册', page: 'staffRegisterImports' },
    ],
    rows: [{ words: '住户册：查住户、更正、导入名册', page: 'staffRegister' }],
  },
  {
    label: '楼栋',
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
    label: '小区',
    icon: 'card',
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
