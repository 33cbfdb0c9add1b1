import { Refusal } from './refusal';

/** How something that was asked for lives: open, and over with somebody's last word (docs/decisions/0039). */
interface Life<Row, State> {
  stateOf: (row: Row) => State;
  /** The refusal of whatever comes after the last word; null while there is something to say. */
  whyOver: (state: State) => Refusal | null;
}

/**
 * A row that was held for somebody's word on it. Refuses NOT_FOUND where there is none, or with a household where it is
 * another's, and what is over by its own refusal.
 */
export function unsettled<Row extends { householdId: string }, State>(
  row: Row | undefined,
  { stateOf, whyOver }: Life<Row, State>,
  householdId = row?.householdId,
): Row {
  if (row?.householdId !== householdId || !row) throw new Refusal('NOT_FOUND');
  const refusal = whyOver(stateOf(row));
  if (refusal) throw refusal;
  return row;
}
