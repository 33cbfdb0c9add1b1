/** Pieces of one line that lie sorted for a household. */
export interface PieceToPack {
  orderId: string;
  productId: string;
  quantity: number;
  /** What one of them weighs; null when nobody has said. */
  weightGrams: number | null;
  isCold: boolean;
}

const gramsOf = (piece: PieceToPack): number => piece.quantity * (piece.weightGrams ?? 0);
const sumOf = (pieces: readonly PieceToPack[], of: (piece: PieceToPack) => number): number =>
  pieces.reduce((sum, piece) => sum + of(piece), 0);

/** Whole lines as far as they go: the largest are halved until there is one part for each parcel. */
function partsFor(pieces: readonly PieceToPack[], parcels: number): PieceToPack[] {
  const parts = [...pieces];
  while (parts.length < parcels) {
    const at = parts.reduce((best, part, i) => (part.quantity > (parts[best]?.quantity ?? 0) ? i : best), 0);
    const part = parts[at];
    if (!part || part.quantity < 2) break;
    const half = Math.floor(part.quantity / 2);
    parts.splice(at, 1, { ...part, quantity: part.quantity - half }, { ...part, quantity: half });
  }
  return parts;
}

/** The heaviest first, each into the parcel that is lightest by then; none stays empty. */
function balance(parts: readonly PieceToPack[], parcels: number): PieceToPack[][] {
  const bins: PieceToPack[][] = Array.from({ length: parcels }, () => []);
  for (const part of [...parts].sort((a, b) => gramsOf(b) - gramsOf(a))) {
    const lightest = [...bins].sort(
      (a, b) => sumOf(a, gramsOf) - sumOf(b, gramsOf) || a.length - b.length,
    )[0];
    lightest?.push(part);
  }
  return bins;
}

/** How many of the parcels are for what must stay cold, so that each side has a part for every one of its own. */
function coldParcels(cold: number, warm: number, parcels: number): number {
  const fair = Math.round((parcels * cold) / (cold + warm));
  return Math.max(1, parcels - warm, Math.min(fair, cold, parcels - 1));
}

/**
 * What goes into which parcel of a household, by one rule so that label and list agree: cold things lie apart as soon as
 * there are two, whole lines stay together, the parcels weigh about the same. No piece is lost and no parcel is empty;
 * asked for more parcels than there are pieces, it makes as many as there are pieces.
 */
export function splitIntoParcels(pieces: readonly PieceToPack[], parcels: number): PieceToPack[][] {
  const parts = partsFor(
    pieces,
    Math.min(
      parcels,
      sumOf(pieces, ({ quantity }) => quantity),
    ),
  );
  const many = Math.min(parcels, parts.length);
  const cold = parts.filter(({ isCold }) => isCold);
  const warm = parts.filter(({ isCold }) => !isCold);
  if (many < 2 || cold.length === 0 || warm.length === 0) return balance(parts, many);
  const forCold = coldParcels(cold.length, warm.length, many);
  return [...balance(cold, forCold), ...balance(warm, many - forCold)];
}
