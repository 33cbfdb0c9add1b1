/**
 * What a way costs, in seconds of somebody on foot without a lift. They say what is dearer than what, and are no promise
 * of a time: a new building is a walk across the yard, an entrance its door and its lock, a floor its stairs up and down,
 * a door the knock and the words. A building that somebody does not know costs a look around.
 */
export const weights = {
  building: 240,
  unknownBuilding: 60,
  entrance: 60,
  floor: 20,
  door: 60,
  /** For each floor by which somebody is further from the mean of all than half of the allowed spread. */
  unevenFloor: 60,
} as const;

/** So far may the floors of two people lie apart, of the mean of all (anchor D5). */
export const ALLOWED_SPREAD = 0.2;

/** Floors that are climbed to a door on this floor: the ground floor is none. */
export const climbTo = (floor: number): number => Math.max(0, floor - 1);
