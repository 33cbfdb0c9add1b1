import type { Role } from '@/contract/procedure';
import type { GivenRole } from '@/contract/roles';
import { formatMoment } from '@/domain/beijing-time';
import type { OutputOf } from '@/lib/wire/api';

/** A role of somebody as staff find it in the list. */
export type ListedGrant = OutputOf<'org.listGrants'>['rows'][number];

/** What a role may do, as one tells a neighbour. */
export const dutyWords: Readonly<Record<Role, string>> = {
  resident: '替这一户下单、托办事情、确认收货',
  familyProxy: '不住这里，替这一户下单和托办',
  captain: '看本单元的订单，替住户下单，核对谁加入',
  volunteer: '接单送货，办托办的事',
  staff: '采购、分拣、派单，管人员和楼栋码',
  supervisor: '看所管小区的进度',
  commander: '看全县的进度',
  admin: '管工作人员和新小区',
};

export const grantStates = { coming: '还没开始', held: '在用', ended: '已结束' } as const;

/** Who gave it, from when, until when. */
export function grantHistory({ givenBy, startsAt, endsAt, endedBy, state }: GivenRole, now: string): string {
  const parts = [
    givenBy ? `${givenBy} 给的` : '开通时就有',
    `${formatMoment(startsAt, now)} 起`,
    endsAt ? `${formatMoment(endsAt, now)} ${state === 'ended' ? '结束' : '到期'}` : '没有期限',
    state === 'ended' && endedBy ? `${endedBy} 结束` : '',
  ];
  return parts.filter(Boolean).join('，');
}
