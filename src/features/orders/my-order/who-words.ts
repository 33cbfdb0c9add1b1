import type { Order } from '@/contract/order-shapes';
import type { Role } from '@/contract/procedure';
import { nearMoment } from '../waves/near-moment';

const titles: Partial<Record<Role, string>> = {
  resident: '家人',
  familyProxy: '家人',
  captain: '楼长',
  staff: '工作人员',
  volunteer: '志愿者',
};

const named = (role: Role | null, name: string) => [role && titles[role], name].filter(Boolean).join(' ');

type OnBehalf = Pick<Order, 'onBehalfBy' | 'onBehalfAs'>;

const behalf = ({ onBehalfBy, onBehalfAs }: OnBehalf, deed: string) =>
  onBehalfBy === null
    ? null
    : `${named(onBehalfAs, onBehalfBy)} ${onBehalfAs === 'volunteer' ? '上门时' : ''}${deed}`;

/** '楼长 秦女士 代下'; null when the household ordered for itself. */
export const placedWords = (order: OnBehalf) => behalf(order, '代下');

/** '志愿者 王师傅 上门时代登记'; null when the household asked for itself. */
export const askedWords = (request: OnBehalf) => behalf(request, '代登记');

/** '家人 许女士 改过 11:20'; null while the order stands as it was placed. */
export function changeWords({ lastChange }: Pick<Order, 'lastChange'>, now: string): string | null {
  if (!lastChange) return null;
  const { isMe, role, name, at } = lastChange;
  return `${isMe ? '您' : named(role, name)} 改过 ${nearMoment(at, now)}`;
}
