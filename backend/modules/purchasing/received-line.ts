import type { PlacedLine } from '../orders/public';

/** A placed line and what became of it: quantity = received + damaged + short. */
export interface ReceivedLine extends PlacedLine {
  received: number;
  damaged: number;
  short: number;
}

/** Whether the household gets less than it ordered. */
export const isLacking = ({ damaged, short }: ReceivedLine): boolean => damaged + short > 0;
