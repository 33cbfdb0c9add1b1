import { demoDoors } from '../../backend/demo/register';

/** A door as the list says that somebody else has made of the same homes. */
export interface ListedDoor {
  /** '10-1' */
  entrance: string;
  roomNo: string;
  householdId: string;
  people: number;
  isVacant: boolean;
  cannotCook: boolean;
}

/** The roster of the property company: with it a round has to agree, door by door. */
export const secondList: readonly ListedDoor[] = demoDoors.map(
  ({ buildingNo, entranceNo, roomNo, facts: { residentCount, isVacant, careFlags }, ids }) => ({
    entrance: `${buildingNo}-${entranceNo}`,
    roomNo,
    householdId: ids?.householdId ?? '',
    people: residentCount ?? 0,
    isVacant: isVacant ?? false,
    cannotCook: careFlags?.some(({ flag }) => flag === 'cannotCook') ?? false,
  }),
);

export const listedAt = (...entrances: string[]): ListedDoor[] =>
  secondList.filter(({ entrance }) => entrances.includes(entrance));

export const peopleOf = (doors: readonly ListedDoor[]): number =>
  doors.reduce((sum, { people }) => sum + people, 0);
