import type { PersistedClient } from '@tanstack/react-query-persist-client';

/** Counts the bytes of a text in UTF-8; WeChat has no TextEncoder. */
const byteLength = (text: string) => encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, '.').length;

/** Writes the answers down, newest first, and leaves out the oldest that would not fit into `mostBytes`. */
export function fitAnswers(client: PersistedClient, mostBytes: number): string {
  const queries = [...client.clientState.queries].sort(
    (one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt,
  );
  const write = (count: number) =>
    JSON.stringify({ ...client, clientState: { ...client.clientState, queries: queries.slice(0, count) } });
  let count = queries.length;
  let text = write(count);
  while (count > 0 && byteLength(text) > mostBytes) text = write((count -= 1));
  return text;
}
