/** How much a vehicle takes; null: nobody has said. */
export interface VehicleLimits {
  mostGrams: number | null;
  mostPieces: number | null;
  mostCold: number | null;
}

export interface Carried {
  grams: number;
  pieces: number;
  cold: number;
}

export interface OverLimit {
  limit: 'grams' | 'pieces' | 'cold';
  most: number;
  has: number;
}

/** The limits that a load goes beyond, each with how much it has: said and listed, never refused. */
export function overLimits({ mostGrams, mostPieces, mostCold }: VehicleLimits, load: Carried): OverLimit[] {
  const all = [
    { limit: 'grams', most: mostGrams, has: load.grams },
    { limit: 'pieces', most: mostPieces, has: load.pieces },
    { limit: 'cold', most: mostCold, has: load.cold },
  ] as const;
  return all.flatMap(({ limit, most, has }) => (most !== null && has > most ? [{ limit, most, has }] : []));
}
