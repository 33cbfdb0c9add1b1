import type { Role } from '@/contract/procedure';

/** What people call a role. */
export const roleNames: Readonly<Record<Role, string>> = {
  resident: '住户',
  familyProxy: '家属',
  captain: '楼长',
  volunteer: '志愿者',
  staff: '工作人员',
  supervisor: '督导',
  commander: '指挥',
  admin: '管理员',
};
