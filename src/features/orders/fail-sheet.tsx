import { useState } from 'react';
import { ActionButton } from '@/components/action-button';
import { Sheet } from '@/components/sheet';
import { TextArea } from '@/components/text-area';
import { useAction } from '@/lib/use-action';
import type { Home } from '@/lib/use-home';

interface Props {
  home: Home;
  requestId: string;
  isOpen: boolean;
  onClose: () => void;
}

/** It could not be done: why, in words that the household will read. */
export function FailSheet({ home, requestId, isOpen, onClose }: Props) {
  const [reason, setReason] = useState('');
  const { run, isRunning } = useAction('orders.failRequest', onClose);
  const record = () => run({ communityId: home.communityId, requestId, reason: reason.trim() });
  return (
    <Sheet
      title="没办成"
      isOpen={isOpen}
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isRunning={isRunning}
          isDisabled={reason.trim() === ''}
          onTap={() => void record()}
        >
          记下，告诉这一户
        </ActionButton>
      }
    >
      <TextArea
        label="为什么没办成（这一户会看到）"
        value={reason}
        onChange={setReason}
        placeholder="例如：两家药店都没有货，明天再问"
        maxLength={200}
      />
    </Sheet>
  );
}
