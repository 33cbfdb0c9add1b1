import type { EveningRow } from '@/contract/overview';
import { go } from '@/lib/routes';

/** Opens what a row of the evening page is about. */
export function openRow({ target, targetId, householdId }: EveningRow): void {
  if (target === 'order') go('residentMyOrder', { householdId: householdId ?? '', orderId: targetId });
  if (target === 'wave') go('staffPurchase', { waveId: targetId });
  if (target === 'run') go('volunteerRun', { runId: targetId });
  if (target === 'request') go('volunteerRequest', { householdId: householdId ?? '', requestId: targetId });
  if (target === 'wish') go('staffWishes');
  if (target === 'dispute') go('staffDisputes');
  if (target === 'paper') go('volunteerPaper');
  if (target === 'entrance') go('staffSortingEntrance', { entranceId: targetId });
}
