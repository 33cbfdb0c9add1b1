import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call, type InputOf, type OutputOf, type ProcedureName } from '../wire/api';

interface Options {
  /** Keep the last answer on the phone, so that the screen opens without signal after a restart. */
  keep?: boolean;
  /** Ask again that often while the page is in front. */
  everyMs?: number;
  /** False: do not ask yet, something the input needs is not known. */
  when?: boolean;
  /** What was answered so lately is not asked again, and is forgotten later; without it the usual. */
  freshMs?: number;
}

/** The cache key of an answer; `invalidateQueries({ queryKey: ['orders'] })` reaches a whole shelf. */
export const answerKey = (name: ProcedureName, input: unknown) => [...name.split('.'), input];

/** Asks a query of the contract and keeps its answer fresh: useAnswer('orders.getHome', { … }) → for `Loaded`. */
export function useAnswer<N extends ProcedureName>(
  name: N,
  input: InputOf<N>,
  { keep = false, everyMs, when = true, freshMs }: Options = {},
): UseQueryResult<OutputOf<N>> {
  return useQuery<OutputOf<N>>({
    queryKey: answerKey(name, input),
    queryFn: () => call(name, input),
    meta: { keep },
    enabled: when,
    refetchInterval: everyMs ?? false,
    ...(freshMs === undefined ? {} : { staleTime: freshMs, gcTime: freshMs }),
  });
}
