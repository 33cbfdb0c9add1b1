import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { call, type InputOf, type OutputOf, type ProcedureName } from '../wire/api';
import { answerKey } from './use-answer';

interface Page {
  rows: readonly unknown[];
  next: string | null;
}
/** The queries of the contract that answer page by page. */
export type PagedName = {
  [N in ProcedureName]: OutputOf<N> extends Page ? N : never;
}[ProcedureName];
type RowOf<N extends PagedName> = OutputOf<N> extends { rows: (infer R)[] } ? R : never;
type Asked<N extends PagedName> = Omit<InputOf<N>, 'cursor'>;

/**
 * Asks a paged query: `answer` is for `Loaded` and gives all rows so far, `more` fetches the next ones, `first` is the
 * first page as it came, with what it says beside its rows.
 */
export function usePages<N extends PagedName>(name: N, input: Asked<N>, { keep = false } = {}) {
  const queryKey = [...answerKey(name, input), 'pages'];
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => call(name, { ...input, cursor: pageParam ?? undefined } as InputOf<N>),
    initialPageParam: null as string | null,
    getNextPageParam: (last: OutputOf<N>) => (last as Page).next,
    select: ({ pages }) => (pages as Page[]).flatMap((page) => page.rows as RowOf<N>[]),
    meta: { keep },
  });
  const more = query.hasNextPage ? () => void query.fetchNextPage() : null;
  const first = useQueryClient().getQueryData<InfiniteData<OutputOf<N>>>(queryKey)?.pages[0];
  return { answer: query, more, isFetchingMore: query.isFetchingNextPage, first };
}
