import { ActionButton } from '../buttons/action-button';

interface Props {
  /** Null when there is no more. */
  more: (() => void) | null;
  isFetchingMore: boolean;
}

/** The foot of a paged list. */
export function MoreRows({ more, isFetchingMore }: Props) {
  if (!more) return null;
  return (
    <ActionButton look="second" isRunning={isFetchingMore} onTap={more}>
      再看更多
    </ActionButton>
  );
}
