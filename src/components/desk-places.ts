import type { PageName } from '@/lib/routes';
import type { IconName } from './icon';

/** A work area at the side of the desk. */
export interface DeskPlace {
  label: string;
  icon: IconName;
  /** The first is opened, without parameters; on the others the place is marked as well. */
  pages: readonly [PageName, ...PageName[]];
}

/** The work areas of staff, one line each, in the order of the day. */
export const staffPlaces: readonly DeskPlace[] = [
  { label: '工作台', icon: 'desk', pages: ['work', 'home'] },
  { label: '代下单', icon: 'orders', pages: ['staffOrderFor', 'staffOpenWave'] },
  { label: '住户想要', icon: 'plus', pages: ['staffWishes'] },
  { label: '采购', icon: 'basket', pages: ['staffPurchase'] },
  { label: '商品', icon: 'shop', pages: ['staffCatalogue', 'staffProduct', 'staffSuppliers', 'staffImport'] },
  { label: '分拣', icon: 'parcels', pages: ['staffSorting', 'staffSortingEntrance'] },
  { label: '配送', icon: 'tasks', pages: ['staffRuns', 'volunteerRun', 'volunteerPaper'] },
  { label: '没送到', icon: 'phone', pages: ['staffDelayed', 'staffDisputes'] },
  { label: '代办', icon: 'list', pages: ['staffRequests', 'staffAskFor', 'volunteerRequest'] },
  { label: '楼栋', icon: 'building', pages: ['staffPlan', 'staffLevels', 'staffBoard'] },

  {
    label: '住户册',
    icon: 'list',
    pages: ['staffRegister', 'captainEntranceRegister', 'captainHousehold'],
  },
  { label: '晚报', icon: 'report', pages: ['staffEvening', 'staffEveningList'] },
  {
    label: '名册',
    icon: 'list',
    pages: ['staffRegisterImports', 'staffRegisterImport', 'staffRegisterChanges'],
  },
  { label: '邀请', icon: 'invite', pages: ['staffInvitations'] },
  { label: '加入申请', icon: 'invite', pages: ['staffJoining', 'staffCodes'] },
  { label: '人员', icon: 'mine', pages: ['staffPeople', 'staffInvitations'] },
  { label: '小区', icon: 'building', pages: ['adminSetup', 'adminBasics', 'adminWaves', 'adminCaptains'] },
  { label: '消息', icon: 'messages', pages: ['messages'] },
  { label: '我的', icon: 'mine', pages: ['mine'] },
];

/** What the others find at the side of a desk, until they have work areas. */
export const otherPlaces: readonly DeskPlace[] = [
  { label: '工作台', icon: 'desk', pages: ['work', 'home'] },
  { label: '消息', icon: 'messages', pages: ['messages'] },
  { label: '我的', icon: 'mine', pages: ['mine'] },
];
