import type { ComponentProps } from 'react';
import type { Loaded } from './loaded';

export type Asked = ComponentProps<typeof Loaded<unknown>>['answer'];

/** Of several answers the first that is not there; trying it again tries all of them. Undefined when all are. */
export function togetherOf(answers: readonly Asked[]): Asked | undefined {
  const [first, ...others] = answers.filter(({ data: there }) => there === undefined);
  if (!first) return undefined;
  const refetch: Asked['refetch'] = () => {
    for (const other of others) void other.refetch();
    return first.refetch();
  };
  return { ...first, refetch };
}
