import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { whyNotLoaded } from '@/lib/why-not-loaded';
import { ActionButton } from './action-button';
import { MessageCard } from './message-card';
import { Skeleton } from './skeleton';

interface Props<T> {
  answer: Pick<UseQueryResult<T>, 'data' | 'error' | 'fetchStatus' | 'isFetching' | 'refetch'>;
  children: (content: T) => ReactNode;
  /** Says when there is nothing to show, and `empty` is shown then. */
  isEmpty?: (content: T) => boolean;
  empty?: ReactNode;
  /** How many grey cards stand for the content while it comes. */
  skeletonCards?: number;
}

/** Shows an answer in the state it is in: skeleton, trouble with a way to try again, empty, or the content. */
export function Loaded<T>({ answer, children, isEmpty, empty, skeletonCards }: Props<T>) {
  const { data: content } = answer;
  if (content !== undefined) return <>{isEmpty?.(content) ? empty : children(content)}</>;
  const trouble = whyNotLoaded(answer);
  if (trouble === null) return <Skeleton cards={skeletonCards} />;
  const retry = (
    <ActionButton isRunning={answer.isFetching} onTap={() => void answer.refetch()}>
      再试一次
    </ActionButton>
  );
  return <MessageCard icon="cloudOff" title="没能打开" hint={trouble} action={retry} />;
}
