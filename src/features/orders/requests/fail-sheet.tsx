import { useAction } from '@/lib/answers/use-action';
import type { Home } from '@/lib/answers/use-home';
import { ReasonSheet } from '@/components/forms/reason-sheet';

interface Props {
  home: Home;
  requestId: string;
  isOpen: boolean;
  onClose: () => void;
}

/** It could not be done: why. */
export function FailSheet({ home, requestId, isOpen, onClose }: Props) {
  const { run, isRunning } = useAction('orders.failRequest', onClose);
  return (
    <ReasonSheet
      title="没办成"
      label="为什么没办成（这一户会看到）"
      placeholder="例如：两家药店都没有货，明天再问"
      word="记下，告诉这一户"
      isOpen={isOpen}
      isRunning={isRunning}
      onClose={onClose}
      onGiven={(reason) => void run({ communityId: home.communityId, requestId, reason })}
    />
  );
}
