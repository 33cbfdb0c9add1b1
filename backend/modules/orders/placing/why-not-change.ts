import { formatClock } from '@/domain/beijing-time';
import { Refusal } from '../../../kernel/refusal';
import type { HeldOrder } from '../reading/orders';
import { isOpen } from '../waves/waves';

/** Refuses to change an order that is gone, whose wave has closed, or that somebody changed in the meantime. */
export function refuseUnlessChangeable(
  order: HeldOrder | undefined,
  version: number,
  now: Date,
): asserts order is HeldOrder {
  if (!order) throw new Refusal('NOT_FOUND');
  if (!isOpen(order.wave, now)) {
    throw new Refusal('WAVE_CLOSED', { cutOff: formatClock(order.wave.closesAt.toISOString()) });
  }
  if (order.isCancelled || order.version !== version) throw new Refusal('ORDER_CHANGED_MEANWHILE');
}
