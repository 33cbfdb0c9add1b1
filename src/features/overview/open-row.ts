import type { EveningRow } from '@/contract/overview';
import type { ToDoKind } from '@/contract/to-do';
import { go } from '@/lib/pages/routes';

/** Opens what a row of the evening page is about. */
export function openRow({ target, targetId, householdId }: EveningRow): void {
  if (target === 'order') go('residentMyOrder', { householdId: householdId ?? '', orderId: targetId });
  if (target === 'wave') go('staffPurchase', { waveId: targetId });
  if (target === 'run') go('volunteerRun', { runId: targetId });
  if (target === 'request') go('volunteerRequest', { householdId: householdId ?? '', requestId: targetId });
  if (target === 'wish') go('staffWishes');
  if (target === 'dispute') go('staffDisputes');
  if (target === 'paper') go('volunteerPaper');
  if (target === 'back') go('staffRuns');
  if (target === 'late') go('staffDelayed');
  if (target === 'join') go('staffJoining');
  if (target === 'notice') go('staffNotice', { noticeId: targetId });
  if (target === 'campaign') go('staffCampaign', { campaignId: targetId });
  if (target === 'supplier') go('staffSuppliers');
  if (target === 'entrance') go('staffSortingEntrance', { entranceId: targetId });
}

const pages: Readonly<Record<ToDoKind, () => void>> = {
  disputeOpen: () => go('staffDisputes'),
  requestFirst: () => go('staffRequests'),
  backCold: () => go('staffRuns'),
  late: () => go('staffDelayed'),
  noticeWaiting: () => go('staffNotices'),
  noticeOpen: () => go('staffNotices'),
  campaignOverdue: () => go('staffCampaigns'),
  requestOpen: () => go('staffRequests'),
  back: () => go('staffRuns'),
  runOpen: () => go('staffRuns'),
  toPlace: () => go('staffPurchase', { waveId: '' }),
  paperDiffers: () => go('volunteerPaper'),
  requestTaken: () => go('staffRequests'),
  joinWaiting: () => go('staffJoining'),
  joinLook: () => go('staffJoining'),
  certificateEnding: () => go('staffSuppliers'),
  wishWaiting: () => go('staffWishes'),
};

/** Opens the page where all of a kind are. */
export const openKind = (kind: ToDoKind): void => pages[kind]();
