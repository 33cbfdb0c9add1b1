import type { ListedHousehold, listSecondListRows as procedure } from '@/contract/second-lists';
import { maskName } from '@/domain/mask';
import type { Handler } from '../../../kernel/implement';
import { readOffset, writeOffset } from '../../../kernel/paging';
import { openName } from '../../../kernel/sealed-name';
import type { Secrets } from '../../../kernel/secrets';
import { findList } from './find-list';
import * as listRows from './second-list-rows';

/** The households of either list, their names masked; a row keeps its place while others are settled. */
export const listSecondListRows: Handler<typeof procedure> = async (
  { db, secrets },
  { show, cursor, limit, ...place },
) => {
  await findList(db, place);
  const found = await listRows.list(db, place, { show, after: readOffset(cursor), limit });
  const shown = found.slice(0, limit);
  return {
    rows: shown.map((row) => toListed(secrets, row)),
    next: found.length > limit ? writeOffset(shown.at(-1)?.rowNo ?? 0) : null,
  };
};

function toListed(secrets: Secrets, row: listRows.ListRow): ListedHousehold {
  const { rowNo, state, householdId, ourPeople, theirPeople, presentPeople, doorLabel, nameSealed } = row;
  const written = row.writtenSealed ? listRows.openWritten(secrets, row.writtenSealed) : null;
  return {
    ...{ rowNo, state, householdId, ourPeople, theirPeople, presentPeople },
    placeLabel: doorLabel ?? written?.place ?? '',
    ourName: nameSealed && maskName(openName(secrets, nameSealed).name),
    theirName: written?.name ? maskName(written.name) : null,
    settled: settledOf(secrets, row),
  };
}

function settledOf(
  secrets: Secrets,
  { settledAs, settledAt, byNameSealed, noteSealed }: listRows.ListRow,
): ListedHousehold['settled'] {
  if (!settledAs || !settledAt || !byNameSealed) return null;
  return {
    right: settledAs,
    byName: secrets.open(byNameSealed),
    at: settledAt.toISOString(),
    note: noteSealed && secrets.open(noteSealed),
  };
}
