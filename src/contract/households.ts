import * as z from 'zod';
import { held, query } from './procedure';
import { atEntrance, inCommunity } from './shapes';

export const EntranceOfBuilding = z.object({
  id: z.uuid(),
  entranceNo: z.string(),
  householdCount: z.int(),
});
export const Building = z.object({
  id: z.uuid(),
  buildingNo: z.string(),
  entrances: z.array(EntranceOfBuilding),
});
export type Building = z.infer<typeof Building>;

/** One door in climbing order. */
export const HouseholdDoor = z.object({
  id: z.uuid(),
  floor: z.int(),
  roomNo: z.string(),
  isVacant: z.boolean(),
});
export type HouseholdDoor = z.infer<typeof HouseholdDoor>;

export const listBuildings = query({
  summary: 'Buildings and entrances of the community in their natural order (a community has at most 300)',
  mayCall: held('community', ['staff', 'volunteer', 'admin']),
  input: inCommunity,
  output: z.object({ rows: z.array(Building).max(300) }),
  refusals: [],
});

export const listHouseholds = query({
  summary: 'Households of one entrance in climbing order, top floor first (an entrance has at most 400)',
  mayCall: held('entrance', ['captain', 'staff', 'admin']),
  input: atEntrance,
  output: z.object({ placeLabel: z.string(), rows: z.array(HouseholdDoor).max(400) }),
  refusals: [],
});
