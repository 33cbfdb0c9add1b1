import * as z from 'zod';
import { CaptainCode } from './communities';
import { action, held, heldAtInstallation, query } from './procedure';
import { inCommunity, Moment } from './shapes';

const prepares = held('community', ['staff', 'admin']);

/** What a community consists of: of one that is there, and of one that a file would make. */
const counted = {
  buildings: z.int(),
  entrances: z.int(),
  households: z.int(),
  /** People whom the rows name or count. */
  residents: z.int(),
  vacant: z.int(),
  waves: z.int(),
  suppliers: z.int(),
  products: z.int(),
};

/** What of a community is there, counted; nothing is ticked by hand. */
export const Setup = z.object({
  name: z.string(),
  isPreparing: z.boolean(),
  servicePhone: z.string().nullable(),
  ...counted,
  staff: z.int(),
  volunteers: z.int(),
  /** Entrances with a captain, and others whose captain is invited. */
  captained: z.int(),
  invited: z.int(),
});
export type Setup = z.infer<typeof Setup>;

export const getSetup = query({
  summary: 'How far a community is prepared',
  mayCall: prepares,
  input: inCommunity,
  output: Setup,
  refusals: [],
});

export const openCommunity = action({
  summary: 'Open a prepared community: its waves begin and its households can order',
  mayCall: prepares,
  input: inCommunity,
  output: z.object({ communityId: z.uuid() }),
  refusals: ['NOT_READY_TO_OPEN', 'ALREADY_OPEN'],
});

const overAll = heldAtInstallation(['admin']);

/** An Excel file in base64: at most 500 kB, so that it fits into one call over HTTP. */
const CommunityFile = z.object({ file: z.base64().min(1, '没有选文件').max(700_000, '文件不能超过 500 KB') });

/** What a file would make, and everything that is wrong with it by sheet and row (0: the whole sheet). */
export const CommunityPreview = z.object({
  communityName: z.string(),
  placeName: z.string(),
  ...counted,
  captains: z.int(),
  /** The first 200 of them. */
  faults: z.array(z.object({ sheet: z.string(), row: z.int(), message: z.string() })).max(200),
  faultCount: z.int(),
  /** Names exactly this: createFromFile makes it or refuses. */
  plan: z.string(),
});
export type CommunityPreview = z.infer<typeof CommunityPreview>;

export const previewFile = query({
  summary: 'What one workbook (小区, 批次, 住户, 楼长, 商品) would make of a community; nothing is written',
  mayCall: overAll,
  input: CommunityFile,
  output: CommunityPreview,
  refusals: ['UNREADABLE_WORKBOOK', 'WORKBOOK_BUSY'],
});

export const createFromFile = action({
  summary: 'Make a community of one workbook, whole or not at all; it is prepared and waits to be opened',
  mayCall: overAll,
  // The community is only being made.
  reach: 'everywhere',
  /** The plan that was shown; a client of before it had a name sends none, and gets what its file says. */
  input: CommunityFile.extend({ plan: z.string().max(100).optional() }),
  output: z.object({ communityId: z.uuid(), grantId: z.uuid(), captains: z.array(CaptainCode).max(900) }),
  refusals: [
    'UNREADABLE_WORKBOOK',
    'WORKBOOK_BUSY',
    'COMMUNITY_FILE_FAULTY',
    'COMMUNITY_FILE_CHANGED',
    'COMMUNITY_NAME_TAKEN',
    'CANNOT_GRANT_ROLE',
    'TOO_MANY_BUILDINGS',
    'TOO_MANY_ENTRANCES',
    'TOO_MANY_ROOMS',
  ],
  secretAnswer: true,
});

export const exportTemplate = action({
  summary: 'A link, good for ten minutes, to the workbook to fill in (over HTTP only)',
  mayCall: overAll,
  input: z.object({}),
  output: z.object({ path: z.string(), expiresAt: Moment }),
  refusals: [],
  secretAnswer: true,
});

/** The entrances in their order with who is captain or invited; a community has at most 900. */
export const listCaptains = query({
  summary: 'Who is captain of which entrance, who is invited, and which have nobody',
  mayCall: prepares,
  input: inCommunity,
  output: z.object({
    rows: z
      .array(
        z.object({
          entranceId: z.uuid(),
          placeLabel: z.string(),
          households: z.int(),
          captainName: z.string().nullable(),
          invitedName: z.string().nullable(),
        }),
      )
      .max(900),
  }),
  refusals: [],
});
