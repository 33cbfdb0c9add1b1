import type { getSecondList as procedure } from '@/contract/second-lists';
import * as z from 'zod';
import type { Handler } from '../../../kernel/implement';
import { findList } from './find-list';
import { toSecondList } from './to-second-list';

const Problems = z.array(z.object({ sheet: z.string(), row: z.int(), message: z.string() }));

/** One list with the rows of its file that cannot be read. */
export const getSecondList: Handler<typeof procedure> = async ({ db, secrets }, place) => {
  const head = await findList(db, place);
  return {
    ...toSecondList(secrets, head),
    problems: Problems.parse(JSON.parse(secrets.open(head.problemsSealed))),
  };
};
