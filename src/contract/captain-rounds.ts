import { Audience } from './audience';
import { AudienceCount } from './campaigns';
import { openingRefusals, RoundOpened, roundOpening } from './door-knocks';
import { named } from './named';
import { action, held, query } from './procedure';
import { atEntrance } from './shapes';

const byCaptain = held('entrance', ['captain']);

/** Each list of terms gets the captain's own entrances as two more. */
const OwnAudience = named(
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
