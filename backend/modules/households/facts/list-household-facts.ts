import type { listHouseholdFacts as procedure } from '@/contract/register';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import { factWords, namesRecorder } from './fact-words';
import * as registerFacts from './register-facts';

/** A household's history, newest first. */
export const listHouseholdFacts: Handler<typeof procedure> = async ({ db, secrets }, input) => {
  const { cursor, limit, ...home } = input;
  const facts = await registerFacts.listHistory(db, home, { after: readCursor(cursor), limit: limit + 1 });
  const { rows, next } = pageOf(facts, limit, ({ recordedAt, id }) => ({ at: recordedAt, id }));
  return {
    rows: rows.map(({ id, field, valueSealed, source, recordedAt, nameSealed }) => ({
      id,
      field,
      value: factWords(field, JSON.parse(secrets.open(valueSealed))),
      source,
      at: recordedAt.toISOString(),
      by: namesRecorder(source) ? secrets.open(nameSealed) : null,
    })),
    next,
  };
};
