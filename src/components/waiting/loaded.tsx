import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { startAt } from '@/lib/pages/routes';
import { isDeadEnd, whyNotLoaded } from '@/lib/answers/why-not-loaded';
import { ActionButton } from '../buttons/action-button';
import { MessageCard } from '../cards/message-card';
import { Skeleton } from './skeleton';

/** A link that is broken, or leads to what is gone or somebody else's: trying again helps nobody, home does. */
const DeadEnd = ({ hint }: { hint: string }) => (
  <MessageCard
    title="这个页面打不开"
    hint={hint}
    action={<ActionButton onTap={() => startAt('home')}>回首页</ActionButton>}
  />
);

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
  if (isDeadEnd(answer.error)) return <DeadEnd hint={trouble} />;
  const retry = (
    <ActionButton isRunning={answer.isFetching} onTap={() => void answer.refetch()}>
      再试一次
    </ActionButton>
  );
  return <MessageCard icon="cloudOff" title="没能打开" hint={trouble} action={retry} />;
}
