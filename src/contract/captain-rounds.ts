import * as z from 'zod';
import { Audience } from './audience';
import { AudienceCount } from './campaigns';
import { openingRefusals, Round, RoundForm, RoundOpened, roundOpening } from './door-knocks';
import { named } from './named';
import { action, held, query } from './procedure';
import { ExceptionalDoor, ExceptionCounts, exceptionsShown } from './round-copies';
import { atEntrance, Id, page, paged } from './shapes';

const byCaptain = held('entrance', ['captain']);

/** Each list of terms gets the captain's own entrances as two more. */
export const OwnAudience = named(
  '发给谁',
  Audience.refine(({ anyOf }) => anyOf.every((terms) => terms.length <= 8), '每组最多 8 个条件'),
);

export const countOwnAudience = query({
  summary:
    "How many households an audience has now at the captain's own entrances of the building, before anything is opened for it",
  mayCall: byCaptain,
  input: atEntrance.extend({ audience: OwnAudience }),
  output: AudienceCount,
  refusals: [],
});

export const openOwnRound = action({
  summary:
    "Open a round at the captain's own entrances of the building: its audience is cut to them; as many households as were counted before, or nothing is opened",
  mayCall: byCaptain,
  input: atEntrance.extend({ ...roundOpening, audience: OwnAudience }),
  output: RoundOpened,
  refusals: openingRefusals,
});

/** The newest round at somebody's own doors: what a copy takes over, and in 户 what it left there. */
export const OwnLastRound = Round.extend({ cells: z.int(), exceptions: ExceptionCounts });
export type OwnLastRound = z.infer<typeof OwnLastRound>;

export const getOwnOpening = query({
  summary:
    "What a captain begins a round with: the numbers that come next, saved questions (at most 100), and the newest round at the captain's own entrances of the building",
  mayCall: byCaptain,
  input: atEntrance,
  output: z.object({
    nextNumbers: z.object({ round: z.int(), rollCall: z.int() }),
    templates: z
      .array(
        z.object({
          templateId: z.uuid(),
          name: z.string(),
          isOwn: z.boolean(),
          communityName: z.string(),
          form: RoundForm,
        }),
      )
      .max(100),
    last: OwnLastRound.nullable(),
  }),
  refusals: [],
});

export const listOwnExceptions = query({
  summary: "As listRoundExceptions, at the captain's own entrances of the building",
  mayCall: byCaptain,
  input: atEntrance.extend({ campaignId: Id, ...exceptionsShown, ...page }),
  output: paged(ExceptionalDoor),
  refusals: [],
});
