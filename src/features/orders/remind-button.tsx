import { ActionButton } from '@/components/action-button';
import { useAction } from '@/lib/use-action';
import type { Home } from '@/lib/use-home';

interface Props {
  home: Home;
  productId: string;
  isSet: boolean;
}

/** One tap on a sold-out product: the household hears when a later wave has it; one more takes that back. */
export function RemindButton({ home, productId, isSet }: Props) {
  const remind = useAction('orders.remindWhenBack');
  const forget = useAction('orders.forgetReminder');
  const { run, isRunning } = isSet ? forget : remind;
  return (
    <ActionButton
      look={isSet ? 'soft' : 'second'}
      isRunning={isRunning}
      onTap={() => void run({ ...home, productId })}
    >
      {isSet ? '有货会提醒 · 取消' : '下批次提醒我'}
    </ActionButton>
  );
}
