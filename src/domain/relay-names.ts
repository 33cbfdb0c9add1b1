import type { RelayStep } from '@/contract/notice-relay';

/** Who goes to those that have not answered a notice, as people call them. */
export const relayStepNames: Readonly<Record<RelayStep, string>> = {
  captain: '楼长',
  deputy: '第二位楼长',
  staff: '工作人员',
};
