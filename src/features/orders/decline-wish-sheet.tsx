import { useState } from 'react';
import { ActionButton } from '@/components/action-button';
import { Sheet } from '@/components/sheet';
import { TextArea } from '@/components/text-area';
import type { Wish } from '@/contract/wishes';
import { useAction } from '@/lib/use-action';

interface Props {
  communityId: string;
  wish: Wish;
  isOpen: boolean;
  onClose: () => void;
}

/** It cannot be bought: why, in words that the household will read. */
export function DeclineWishSheet({ communityId, wish, isOpen, onClose }: Props) {
  const [reason, setReason] = useState('');
  const { run, isRunning } = useAction('orders.declineWish', onClose);
  return (
    <Sheet
      title={`${wish.text}：买不到`}
      isOpen={isOpen}
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isRunning={isRunning}
          isDisabled={reason.trim() === ''}
          onTap={() => void run({ communityId, wishId: wish.id, reason: reason.trim() })}
        >
          告诉这一户
        </ActionButton>
      }
    >
      <TextArea
        label="为什么买不到（这一户会看到）"
        value={reason}
        onChange={setReason}
        placeholder="例如：两家供应商都没有这个码"
        maxLength={200}
      />
    </Sheet>
  );
}
