import * as z from 'zod';

/** Over a limit of who carries it, or carried unevenly; `is` and `most` in grams, pieces, boxes, floors or doors. */
export const Violation = z.object({
  kind: z.enum(['grams', 'pieces', 'coldBoxes', 'floors', 'doors', 'unweighed', 'urgentLeft']),
  is: z.number(),
  most: z.number(),
});
export type Violation = z.infer<typeof Violation>;
