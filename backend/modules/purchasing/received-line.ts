import type { PlacedLine } from '../orders/public';

/** A placed line and what became of it: quantity = received + damaged + short. */
export interface ReceivedLine extends PlacedLine {
  received: number;
  damaged: number;
  short: number;
  /** Pieces of its substitute that came for what it lacks. */
  instead: number;
  /** What the rule knew of its household: whether somebody needs care (null: it did not ask), and 件 short before. */
  isCared: boolean | null;
  behind: number;
}

/** Whether the household gets less than it ordered. */
export const isLacking = ({ damaged, short }: ReceivedLine): boolean => damaged + short > 0;

/** What a line costs less than it was ordered for, in 分; below 0 when what came instead costs more. */
export const fenLess = ({ damaged, short, priceFen, instead, substituteFen }: ReceivedLine): number =>
  (damaged + short) * priceFen - instead * (substituteFen ?? 0);
