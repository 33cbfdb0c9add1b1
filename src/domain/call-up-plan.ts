/** How fast people come through: so long for each building, or so many people in each slot. */
export type Pace = { by: 'building'; minutes: number } | { by: 'people'; minutes: number; people: number };

/** A household of the audience in walking order. */
export interface PlannedHousehold {
  id: string;
  buildingId: string;
  buildingName: string;
  /** 人, at least one. */
  people: number;
  /** Somebody comes to it instead. */
  isAtHome: boolean;
}

export interface CallUpPlan {
  startsAt: string;
  pace: Pace;
  /** Beside each other; the buildings of a place one after the other, in this order. */
  places: readonly { name: string; buildingIds: readonly string[] }[];
}

/** One turn of a place. */
export interface PlannedSlot {
  place: string;
  position: number;
  label: string;
  startsAt: string;
  endsAt: string;
  householdIds: readonly string[];
  /** 人. */
  people: number;
}

export interface PlannedCallUp {
  slots: readonly PlannedSlot[];
  atHome: readonly string[];
  /** Of buildings that stand at no place: a plan with some cannot be used. */
  unplaced: readonly string[];
}

type Group = readonly PlannedHousehold[];

const peopleOf = (households: Group): number => households.reduce((sum, { people }) => sum + people, 0);

/** Households in their order, as many together as a slot takes; one that is larger than a slot has it alone. */
function inLots(households: Group, most: number): Group[] {
  const lots: PlannedHousehold[][] = [];
  for (const one of households) {
    const last = lots[lots.length - 1];
    if (last && peopleOf(last) + one.people <= most) last.push(one);
    else lots.push([one]);
  }
  return lots;
}

const lotsOf = (pace: Pace, households: Group): Group[] => {
  if (households.length === 0) return [];
  return pace.by === 'building' ? [households] : inLots(households, pace.people);
};

/** '10号楼', or '10号楼（2）' where it is the second of several. */
const labelled = (lots: readonly Group[]): { label: string; lot: Group }[] =>
  lots.map((lot, at) => {
    const name = lot[0]?.buildingName ?? '';
    return { label: lots.length > 1 ? `${name}（${at + 1}）` : name, lot };
  });

const later = (iso: string, minutes: number): string =>
  new Date(Date.parse(iso) + minutes * 60_000).toISOString();

/**
 * Turns for everybody who comes: places beside each other from the same start, their buildings one after the other. The
 * same input gives the same plan; each household is in one slot, at home, or of a building without a place.
 */
export function planCallUp(
  { startsAt, pace, places }: CallUpPlan,
  households: readonly PlannedHousehold[],
): PlannedCallUp {
  const coming = households.filter(({ isAtHome }) => !isAtHome);
  const placed = new Set(places.flatMap(({ buildingIds }) => buildingIds));
  const slots = places.flatMap(({ name, buildingIds }) =>
    buildingIds
      .flatMap((buildingId) =>
        labelled(
          lotsOf(
            pace,
            coming.filter((one) => one.buildingId === buildingId),
          ),
        ),
      )
      .map(({ label, lot }, position) => ({
        ...{ place: name, position, label, people: peopleOf(lot) },
        startsAt: later(startsAt, position * pace.minutes),
        endsAt: later(startsAt, (position + 1) * pace.minutes),
        householdIds: lot.map(({ id }) => id),
      })),
  );
  return {
    slots,
    atHome: households.filter(({ isAtHome }) => isAtHome).map(({ id }) => id),
    unplaced: coming.filter(({ buildingId }) => !placed.has(buildingId)).map(({ id }) => id),
  };
}
