import * as z from 'zod';
import { Wave } from './order-shapes';
import { WaveFacts } from './orders';
import { held, query } from './procedure';
import { atEntrance, Moment, Quantity } from './shapes';

/** What a captain sees of one door: whether it has ordered, never what it bought. */
export const EntranceOrderRow = z.object({
  householdId: z.uuid(),
  floor: z.int(),
  roomNo: z.string(),
  isVacant: z.boolean(),
  pieces: Quantity.nullable(),
  /** When it was reminded of the open wave. */
  remindedAt: Moment.nullable(),
});
export type EntranceOrderRow = z.infer<typeof EntranceOrderRow>;

export const listEntranceOrders = query({
  summary: 'Who of the entrance has ordered in the open wave, in climbing order (at most 1,000 doors)',
  mayCall: held('entrance', ['captain', 'staff']),
  input: atEntrance,
  output: z.object({
    placeLabel: z.string(),
    wave: Wave.nullable(),
    households: z.int(),
    ordered: z.int(),
    facts: WaveFacts,
    rows: z.array(EntranceOrderRow).max(1000),
  }),
  refusals: [],
});

/** A door on the board of its building. */
export const BoardDoor = EntranceOrderRow.extend({
  /** The register holds something that calls for care: an elder alone, dialysis, an infant … */
  hasCare: z.boolean(),
});
export type BoardDoor = z.infer<typeof BoardDoor>;

export const BoardEntrance = z.object({
  entranceId: z.uuid(),
  entranceNo: z.string(),
  doors: z.array(BoardDoor).max(1000),
});

export const getBoard = query({
  summary:
    'The whole building of an entrance at once, door by door: all its entrances that the caller is in charge of (at most 1,000 doors, of the first entrances)',
  mayCall: held('entrance', ['captain', 'staff']),
  input: atEntrance,
  output: z.object({
    buildingId: z.uuid(),
    buildingNo: z.string(),
    wave: Wave.nullable(),
    facts: WaveFacts,
    entrances: z.array(BoardEntrance).max(100),
  }),
  refusals: [],
});
