import type { AudienceDraft } from '@/components/audience/audience-draft';
import type { AudienceTerm } from '@/contract/audience';
import type { NoticeKind } from '@/contract/notice-kinds';
import type { CareFlag } from '@/contract/register';
import { careNames } from '@/domain/register/register-words';

/** Whom of her doors a captain means. */
export type Whom = 'all' | 'care';
export const whoms: readonly { value: Whom; label: string }[] = [
  { value: 'all', label: '每一户' },
  { value: 'care', label: '有特殊情况的户' },
];

/** Levels are staff's. */
export const ownKinds: readonly NoticeKind[] = [
  'callUp',
  'goodsArrived',
  'outage',
  'recruiting',
  'daily',
  'freeText',
];

// The keys of careNames, which the compiler knows and Object.keys forgets.
const everyFlag = Object.keys(careNames) as CareFlag[];

/** The conditions of a choice; a captain's own doors are added by the server. */
export const groupsOf = (whom: Whom): AudienceTerm[][] =>
  whom === 'care' ? [[{ by: 'care', careFlags: everyFlag }]] : [[]];

export const whomOf = ({ groups }: Pick<AudienceDraft, 'groups'>): Whom =>
  groups.some((terms) => terms.length > 0) ? 'care' : 'all';

/** 户: as the server has it. */
const most = 300;

export const tooMany = (households: number): string | null =>
  households > most ? `楼长一次最多发给 ${most} 户，请找工作人员发` : null;
