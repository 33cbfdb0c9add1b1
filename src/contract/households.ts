import * as z from 'zod';
import { named } from './named';
import { held, query, signedIn } from './procedure';
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
  summary: 'Households of one entrance in climbing order, top floor first (an entrance has at most 1,000)',
  mayCall: held('entrance', ['captain', 'staff', 'admin']),
  input: atEntrance,
  output: z.object({ placeLabel: z.string(), rows: z.array(HouseholdDoor).max(1000) }),
  refusals: [],
});

export const listMyEntrances = query({
  summary: 'The entrances of a captain, also those of a whole building, in their natural order (at most 300)',
  mayCall: signedIn,
  input: z.object({}),
  output: z.object({
    rows: z
      .array(
        z.object({
          communityId: z.uuid(),
          entranceId: z.uuid(),
          placeLabel: z.string(),
          buildingId: z.uuid(),
          buildingNo: z.string(),
        }),
      )
      .max(300),
  }),
  refusals: [],
});

/** A door found by what somebody has typed. */
export const FoundHousehold = z.object({
  id: z.uuid(),
  placeLabel: z.string(),
  isVacant: z.boolean(),
});
export type FoundHousehold = z.infer<typeof FoundHousehold>;

export const findHouseholds = query({
  summary: "Doors by room ('502'), entrance and room ('1-502') or all three ('10-1-502'): the first 30",
  mayCall: held('community', ['staff']),
  input: inCommunity.extend({
    text: named('搜索', z.string().trim().min(1, '请输入房号').max(30, '最多 30 个字')),
  }),
  output: z.object({ rows: z.array(FoundHousehold).max(30) }),
  refusals: [],
});
