import type { CallUpPlan } from '@/contract/call-ups';
import type { BuildingPlan } from '@/contract/places';
import { momentOf, type DayClock } from '@/domain/day-clock';

/** A plan while it is filled in. */
export interface PlanDraft {
  startsAt: DayClock;
  pace: 'building' | 'people';
  /** Minutes, as typed. */
  minutes: string;
  /** 人 in a slot, as typed. */
  people: string;
  places: readonly { name: string; buildingIds: readonly string[] }[];
  atHomeCare: CallUpPlan['atHomeCare'];
}

const whole = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : 0);

/** All buildings at one place, half an hour each; who cannot get up is served at home. */
export const firstPlan = (startsAt: DayClock, plan: BuildingPlan): PlanDraft => ({
  ...{ startsAt, pace: 'building', minutes: '30', people: '60' },
  places: [{ name: '', buildingIds: plan.buildings.map(({ id }) => id) }],
  atHomeCare: ['bedridden'],
});

/** The plan as it is sent; null while something is missing. */
export function planOf(draft: PlanDraft): CallUpPlan | null {
  const startsAt = momentOf(draft.startsAt);
  const minutes = whole(draft.minutes);
  const people = whole(draft.people);
  const places = draft.places.map(({ name, buildingIds }) => ({
    name: name.trim(),
    buildingIds: [...buildingIds],
  }));
  const isWhole = places.every(({ name, buildingIds }) => name !== '' && buildingIds.length > 0);
  if (!startsAt || minutes === 0 || !isWhole || (draft.pace === 'people' && people === 0)) return null;
  const pace = draft.pace === 'building' ? { by: draft.pace, minutes } : { by: draft.pace, minutes, people };
  return { startsAt, pace, places, atHomeCare: [...draft.atHomeCare] };
}

/** The draft with a building at a place: it leaves the one where it stood. */
export const withBuildings = (
  places: PlanDraft['places'],
  at: number,
  buildingIds: readonly string[],
): PlanDraft['places'] =>
  places.map((place, index) =>
    index === at
      ? { ...place, buildingIds }
      : { ...place, buildingIds: place.buildingIds.filter((id) => !buildingIds.includes(id)) },
  );
