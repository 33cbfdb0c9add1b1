import type { Wish } from '@/contract/wishes';
import { useAction } from '@/lib/answers/use-action';
import { ReasonSheet } from '@/components/forms/reason-sheet';

interface Props {
  communityId: string;
  wish: Wish;
  isOpen: boolean;
  onClose: () => void;
}

/** It cannot be bought: why. */
export function DeclineWishSheet({ communityId, wish, isOpen, onClose }: Props) {
  const { run, isRunning } = useAction('orders.declineWish', onClose);
  return (
    <ReasonSheet
      title={`${wish.text}：买不到`}
      label="为什么买不到（这一户会看到）"
      placeholder="例如：两家供应商都没有这个码"
      word="告诉这一户"
      isOpen={isOpen}
      isRunning={isRunning}
      onClose={onClose}
      onGiven={(reason) => void run({ communityId, wishId: wish.id, reason })}
    />
  );
}
