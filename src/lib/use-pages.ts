import { useInfiniteQuery } from '@tanstack/react-query';
import { call, type InputOf, type OutputOf, type ProcedureName } from './api';
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
type Asked<N extends PagedName> = Omit<InputOf<N>, 'cursor' | 'limit'>;

/** Asks a paged query: `answer` is for `Loaded` and gives all rows so far, `more` fetches the next ones. */
export function usePages<N extends PagedName>(name: N, input: Asked<N>, { keep = false } = {}) {
  const query = useInfiniteQuery({
    queryKey: [...answerKey(name, input), 'pages'],
    queryFn: ({ pageParam }) => call(name, { ...input, cursor: pageParam ?? undefined } as InputOf<N>),
    initialPageParam: null as string | null,
    getNextPageParam: (last: OutputOf<N>) => (last as Page).next,
    select: ({ pages }) => (pages as Page[]).flatMap((page) => page.rows as RowOf<N>[]),
    meta: { keep },
  });
  const more = query.hasNextPage ? () => void query.fetchNextPage() : null;
  return { answer: query, more, isFetchingMore: query.isFetchingNextPage };
}
