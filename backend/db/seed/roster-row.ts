/** One line of the roster from which the demo community is made. */
export interface RosterRow {
  building: string;
  entrance: string;
  floor: number;
  room: string;
  name: string;
  residents: number;
  phones: readonly string[];
  care: readonly string[];
  noSmartphone: boolean;
  cannotCook: boolean;
  tenant: boolean;
}

/** '10-1'. */
export const entranceKey = ({ building, entrance }: RosterRow): string => `${building}-${entrance}`;
