import type {
  CareFlag,
  ContactRelation,
  FactSource,
  RegisterFactField,
  ResidentRelation,
  Tenure,
} from '@/contract/register';
import type { RegisterGap } from '@/contract/register-lists';

/** What people call the fields of the register. */
export const fieldNames: Readonly<Record<RegisterFactField, string>> = {
  residentCount: '人数',
  isVacant: '是否空户',
  householderName: '户主',
  tenure: '自有还是租住',
  phones: '电话',
  floor: '楼层',
  remark: '备注',
  careFlags: '关爱情况',
  resident: '家里人',
  contact: '联系人',
  household: '住户变动',
};

export const careNames: Readonly<Record<CareFlag, string>> = {
  livingAlone: '独居',
  pregnant: '孕妇',
  infant: '婴幼儿',
  dialysis: '透析',
  disability: '残障',
  chronicIllness: '慢性病',
  bedridden: '卧床',
  noSmartphone: '不用智能手机',
  cannotCook: '不便做饭',
};

export const sourceNames: Readonly<Record<FactSource, string>> = {
  imported: '导入',
  self: '住户自己填',
  door: '上门问的',
  phone: '电话问的',
  paper: '纸上写的',
  secondList: '另一份名单',
};

export const tenureNames: Readonly<Record<Tenure, string>> = { owner: '自有', tenant: '租住' };

export const relationNames: Readonly<Record<ResidentRelation | ContactRelation, string>> = {
  householder: '户主',
  spouse: '配偶',
  child: '子女',
  parent: '父母',
  relative: '亲戚',
  cotenant: '合租',
  other: '其他',
  own: '本户',
  nextOfKin: '家属',
};

/** What happened to a household; the keys are those of the history. */
export const eventNames = {
  movedIn: '迁入',
  movedOut: '迁出',
  becameVacant: '登记为空户',
  endedVacant: '空户结束，有人迁入',
  splitOff: '从同一套房分出来',
  splitFrom: '有一户分了出去',
  mergedInto: '并到同一套房的另一户',
  tookIn: '同一套房的另一户并了进来',
} as const;
export type HouseholdEvent = keyof typeof eventNames;

export const gapNames: Readonly<Record<RegisterGap, string>> = {
  phone: '缺电话',
  residentCount: '缺人数',
  floor: '缺楼层',
  nobodyButNotVacant: '0 人但不是空户',
};
