import * as z from 'zod';
import { action, held, query } from './procedure';
import { atEntrance, Id, inCommunity, Moment } from './shapes';

const CodeOfBuilding = z.object({
  buildingId: z.uuid(),
  buildingNo: z.string(),
  /** 'ABC-DEF-GHJK'; null while there is none. */
  code: z.string().nullable(),
  madeAt: Moment.nullable(),
});

export const listCodes = query({
  summary: 'The buildings of the community with their codes (a community has at most 300)',
  mayCall: held('community', ['staff']),
  input: inCommunity,
  output: z.object({ rows: z.array(CodeOfBuilding).max(300) }),
  refusals: [],
});

export const makeCodes = action({
  summary: 'Make a code for every building that has none',
  mayCall: held('community', ['staff']),
  input: inCommunity,
  output: z.object({ made: z.int() }),
  refusals: [],
});

export const renewCode = action({
  summary: 'Give a building a new code; the old one opens nothing any more',
  mayCall: held('community', ['staff']),
  input: inCommunity.extend({ chosenBuildingId: Id }),
  output: z.object({ code: z.string() }),
  refusals: [],
  secretAnswer: true,
});

export const showCode = query({
  summary: "The code of an entrance's building, with its mini-program code where WeChat can be asked",
  mayCall: held('entrance', ['captain', 'staff']),
  input: atEntrance,
  output: z.object({
    buildingNo: z.string(),
    code: z.string().nullable(),
    /** Of the web build; null when the installation has no address. */
    address: z.string().nullable(),
    /** A PNG; null outside WeChat, or while WeChat does not answer. */
    miniCode: z.string().nullable(),
    /** An SVG of what the poster's square holds; null while there is a picture of WeChat's. */
    drawing: z.string().nullable(),
  }),
  refusals: [],
});

export const printPosters = action({
  summary: 'A link to posters with the codes, one A4 page for each building; good for ten minutes',
  mayCall: held('community', ['staff']),
  input: inCommunity.extend({
    buildingIds: z.array(Id).min(1, '请选择楼栋').max(300),
  }),
  output: z.object({ path: z.string(), address: z.string().nullable(), expiresAt: Moment }),
  refusals: ['NO_CODES_YET'],
});
