import type { MoneyCause } from '@/contract/ledger';

/** A line of an order with what became of its pieces, and what is in the ledger of it already (分, net of each cause). */
export interface ChargedLine {
  priceFen: number;
  delivered: number;
  /** Pieces of answered disputes: paid back, and what for them; brought again. */
  refundedPieces: number;
  refundedFen: number;
  againPieces: number;
  bookedDeliveredFen: number;
  bookedRefundedFen: number;
  bookedAgainFen: number;
}

/** A row to be added. `owesMore`: the household does. */
export interface ChargeRow {
  cause: MoneyCause;
  amountFen: number;
  owesMore: boolean;
  pieces: number | null;
}

/**
 * What is still to be written of a line. All that was ever brought is owed; what is brought again is not owed meanwhile;
 * what was refunded is not owed by as much as was granted, which may be less than the price. In sum a household owes
 * delivered × price, and of refunded pieces what was not granted.
 */
export function chargeRows(line: ChargedLine): ChargeRow[] {
  const { priceFen } = line;
  const everBrought = line.delivered + line.refundedPieces + line.againPieces;
  const brought = everBrought * priceFen - line.bookedDeliveredFen;
  const again = line.againPieces * priceFen - line.bookedAgainFen;
  const refunded = line.refundedFen - line.bookedRefundedFen;
  const pieces = (fen: number) => (priceFen > 0 ? Math.round(Math.abs(fen) / priceFen) : 0);
  const rows: ChargeRow[] = [
    {
      cause: brought > 0 ? 'delivered' : 'takenBack',
      amountFen: Math.abs(brought),
      owesMore: brought > 0,
      pieces: pieces(brought),
    },
    { cause: 'broughtAgain', amountFen: Math.abs(again), owesMore: again < 0, pieces: pieces(again) },
    { cause: 'refunded', amountFen: Math.abs(refunded), owesMore: refunded < 0, pieces: null },
  ];
  return rows.filter(({ amountFen }) => amountFen > 0);
}
