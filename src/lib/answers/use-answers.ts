import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { call, type InputOf, type OutputOf, type ProcedureName } from '../wire/api';
import { answerKey } from './use-answer';

interface Options {
  /** Keep the last answers on the phone, so that the screen opens without signal after a restart. */
  keep?: boolean;
  /** Ask again that often while the page is in front. */
  everyMs?: number;
}

interface Answers<T> {
  /** One that is on its way for the first time, else one that has come, else one that did not: what `Loaded` waits for. */
  waited: UseQueryResult<T> | undefined;
  /** What was answered, in the order of the inputs; the same objects as long as they say the same. */
  contents: (T | undefined)[];
  updatedAt: number[];
}

const together = <T>(answers: UseQueryResult<T>[]): Answers<T> => ({
  waited:
    answers.find((one) => one.isLoading) ?? answers.find(({ data }) => data !== undefined) ?? answers[0],
  contents: answers.map(({ data }) => data),
  updatedAt: answers.map(({ dataUpdatedAt }) => dataUpdatedAt),
});

/** Asks the same of several places, each with an answer of its own: the entrances of a building. */
export function useAnswers<N extends ProcedureName>(
  name: N,
  inputs: readonly InputOf<N>[],
  { keep = false, everyMs }: Options = {},
): Answers<OutputOf<N>> {
  return useQueries({
    queries: inputs.map((input) => ({
      queryKey: answerKey(name, input),
      queryFn: () => call(name, input),
      meta: { keep },
      refetchInterval: everyMs ?? (false as const),
    })),
    combine: together<OutputOf<N>>,
  });
}
