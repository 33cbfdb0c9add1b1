import * as z from 'zod';
import { ControlLevel, DailySlot } from './control';
import { action, held, query } from './procedure';
import { Id, inCommunity, Moment } from './shapes';

/** 期 / 楼群 / 中转站: what a named set of buildings is. A building has at most one phase and one station. */
export const BuildingGroupKind = z.enum(['phase', 'group', 'station']);
export type BuildingGroupKind = z.infer<typeof BuildingGroupKind>;

export const BuildingGroup = z.object({
  id: z.uuid(),
  kind: BuildingGroupKind,
  name: z.string(),
  buildingIds: z.array(z.uuid()),
});
export type BuildingGroup = z.infer<typeof BuildingGroup>;

export const PlannedEntrance = z.object({
  id: z.uuid(),
  entranceNo: z.string(),
  households: z.int(),
  /** Who is captain of it, directly or of its whole building; empty when nobody is. */
  captains: z.array(z.string()),
});

export const PlannedBuilding = z.object({
  id: z.uuid(),
  buildingNo: z.string(),
  level: ControlLevel,
  /** The next change that is set, null when none is. */
  next: z.object({ changeId: z.uuid(), level: ControlLevel, startsAt: Moment }).nullable(),
  slots: z.array(DailySlot),
  entrances: z.array(PlannedEntrance),
});
export type PlannedBuilding = z.infer<typeof PlannedBuilding>;

export const BuildingPlan = z.object({
  buildings: z.array(PlannedBuilding).max(300),
  groups: z.array(BuildingGroup).max(200),
});
export type BuildingPlan = z.infer<typeof BuildingPlan>;

const byOffice = held('community', ['staff', 'admin']);
const No = z
  .string()
  .trim()
  .min(1, '请填写')
  .max(10, '最多 10 个字')
  .regex(/^[0-9A-Za-z\u4e00-\u9fff-]+$/, '只能是数字、字母或汉字');

export const getBuildingPlan = query({
  summary:
    'Buildings with entrances, captains, level and slots, and the named sets of them (at most 300 buildings)',
  mayCall: byOffice,
  input: inCommunity,
  output: BuildingPlan,
  refusals: [],
});

export const saveBuildingGroup = action({
  summary:
    'Make or change a phase, a group or a station: its name and its buildings; a building leaves its former phase or station',
  mayCall: byOffice,
  input: inCommunity.extend({
    /** Null makes a new one. */
    groupId: Id.nullable(),
    kind: BuildingGroupKind,
    name: z.string().trim().min(1, '请填写').max(20, '最多 20 个字'),
    buildingIds: z.array(Id).max(300, '最多 300 栋楼'),
  }),
  output: z.object({ groupId: z.uuid(), buildings: z.int() }),
  refusals: ['GROUP_NAME_TAKEN', 'TOO_MANY_GROUPS'],
});

export const removeBuildingGroup = action({
  summary: 'Remove a phase, a group or a station; its buildings stay',
  mayCall: byOffice,
  input: inCommunity.extend({ groupId: Id }),
  output: z.object({ groupId: z.uuid() }),
  refusals: [],
});

/** Floors × rooms: each floor from the first to the last has rooms 01, 02 … */
export const RoomPattern = z
  .object({
    firstFloor: z.int().min(1, '最低是 1 层').max(99, '最高是 99 层'),
    lastFloor: z.int().min(1, '最低是 1 层').max(99, '最高是 99 层'),
    rooms: z.int().min(1, '至少 1 户').max(40, '最多 40 户'),
  })
  .refine(({ firstFloor, lastFloor }) => firstFloor <= lastFloor, '最高层不能低于最低层');

export const addEntrance = action({
  summary:
    'Add an entrance, with its building when that is new, and its rooms by floors × rooms (at most 1,000); rooms that are there stay',
  mayCall: byOffice,
  input: inCommunity.extend({ buildingNo: No, entranceNo: No, pattern: RoomPattern.nullable() }),
  output: z.object({ buildingId: z.uuid(), entranceId: z.uuid(), addedRooms: z.int() }),
  refusals: ['TOO_MANY_ROOMS', 'TOO_MANY_BUILDINGS', 'TOO_MANY_ENTRANCES'],
});

export const renameBuilding = action({
  summary: 'Change what a building is called; its households and orders stay as they are',
  mayCall: byOffice,
  input: inCommunity.extend({ buildingId: Id, buildingNo: No }),
  output: z.object({ buildingId: z.uuid() }),
  refusals: ['BUILDING_NO_TAKEN'],
});

export const renameEntrance = action({
  summary: 'Change what an entrance is called within its building',
  mayCall: byOffice,
  input: inCommunity.extend({ entranceId: Id, entranceNo: No }),
  output: z.object({ entranceId: z.uuid() }),
  refusals: ['ENTRANCE_NO_TAKEN'],
});

export const removeEntrance = action({
  summary:
    'Remove an entrance of which nobody has said or ordered anything, with the rooms that a pattern gave it; a building goes with its last entrance',
  mayCall: byOffice,
  input: inCommunity.extend({ entranceId: Id }),
  output: z.object({ entranceId: z.uuid(), isBuildingGone: z.boolean() }),
  refusals: ['ENTRANCE_IN_USE'],
});
