import type { Role } from '@/contract/procedure';
import type { IconName } from '../pictures/icon';

export type Face = [label: string, icon: IconName];

const faces: Partial<Record<Role, Face>> = {
  captain: ['我的楼', 'building'],
  volunteer: ['任务', 'tasks'],
  staff: ['工作台', 'desk'],
  supervisor: ['工作台', 'desk'],
  commander: ['工作台', 'desk'],
  admin: ['工作台', 'desk'],
};

const wide: readonly Role[] = ['staff', 'supervisor', 'commander'];

/** Whether what somebody does here fills a wide window: tables, and columns beside each other. */
export const usesWidth = (role: Role | null): boolean => role !== null && wide.includes(role);

/** What the second tab is called and shows, after what the person does here. */
export const workFace = (role: Role | null): Face => (role && faces[role]) ?? ['订单', 'orders'];
