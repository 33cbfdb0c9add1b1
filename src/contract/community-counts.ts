import * as z from 'zod';
import { held, query } from './procedure';
import { Id, Moment, page, paged, Quantity } from './shapes';

const figures = {
  /** Households that have not ended, vacant ones too. */
  households: Quantity,
  /** Orders of the waves that close today. */
  orders: Quantity,
  /** Orders promised for today of which something is not there yet. */
  dueToday: Quantity,
  /** The same of the days before. */
  overdue: Quantity,
  /** When it was counted; of several the earliest; null when one was not counted yet. */
  countedAt: Moment.nullable(),
};

/** One community in numbers, for who looks at many: nothing of a household. */
export const CommunityCounts = z.object({
  communityId: z.uuid(),
  name: z.string(),
  teamName: z.string(),
  ...figures,
});
export type CommunityCounts = z.infer<typeof CommunityCounts>;

/** All communities of the place together. */
export const CountTotals = z.object({ communities: Quantity, ...figures });
export type CountTotals = z.infer<typeof CountTotals>;

const counted = paged(CommunityCounts).extend({ totals: CountTotals });

export const listTeamCounts = query({
  summary: 'The open communities of a team in numbers, those with the most overdue first, and all together',
  mayCall: held('team', ['supervisor', 'commander']),
  input: z.object({ teamId: Id, ...page }),
  output: counted,
  refusals: [],
});

export const listCountyCounts = query({
  summary: 'The open communities of a county in numbers, those with the most overdue first, and all together',
  mayCall: held('county', ['commander']),
  input: z.object({ countyId: Id, ...page }),
  output: counted,
  refusals: [],
});
