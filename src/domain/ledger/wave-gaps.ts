import type { WaveGapKind } from '@/contract/ledger-lists';
import type { ChargedLine } from './charge-rows';
import { chargeRows } from './charge-rows';

/** A line of a wave with where its pieces are; `inHand`: came and are not delivered. */
export interface CheckedLine extends ChargedLine {
  inHand: number;
  refused: number;
}

/** One thing that keeps charges from being bills: billed and not charged; minus: charged and not billed. */
export interface LineGap {
  kind: WaveGapKind;
  pieces: number;
  amountFen: number;
}

/**
 * Why a line is billed by more than it is charged: together they are exactly the difference, price × what came less what
 * is booked on the household. Nothing is put into a line of its own for roundness.
 */
export function lineGaps(line: CheckedLine): LineGap[] {
  const { priceFen } = line;
  const open = chargeRows(line).reduce(
    (sum, { amountFen, owesMore }) => sum + (owesMore ? amountFen : -amountFen),
    0,
  );
  const gaps: LineGap[] = [
    { kind: 'inHand', pieces: line.inHand, amountFen: line.inHand * priceFen },
    { kind: 'refused', pieces: line.refused, amountFen: line.refused * priceFen },
    { kind: 'refunded', pieces: line.refundedPieces, amountFen: line.refundedFen },
    { kind: 'notBooked', pieces: 0, amountFen: open },
  ];
  return gaps.filter(({ amountFen }) => amountFen !== 0);
}
