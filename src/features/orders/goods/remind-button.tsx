import { ActionButton } from '@/components/buttons/action-button';
import { useSession } from '@/lib/session/session';
import { useAction } from '@/lib/answers/use-action';
import type { Home } from '@/lib/answers/use-home';

interface Props {
  home: Home;
  productId: string;
  isSet: boolean;
}

/** One tap on a sold-out product: the household hears when a later wave has it; one more takes that back. Not for a helper at the door. */
export function RemindButton({ home, productId, isSet }: Props) {
  const isAtDoor = useSession().role === 'volunteer';
  const remind = useAction('orders.remindWhenBack');
  const forget = useAction('orders.forgetReminder');
  const { run, isRunning } = isSet ? forget : remind;
  if (isAtDoor) return null;
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
