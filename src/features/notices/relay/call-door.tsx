import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { useAction } from '@/lib/answers/use-action';
import { callPhone } from '@/lib/phone/call-phone';

/** Dials a household's first number; who asked is kept, and the number stays in this row alone. */
export function CallDoor(home: { communityId: string; householdId: string }) {
  const [phone, setPhone] = useState('');
  const call = useAction('households.callHousehold', (answer) => {
    setPhone(answer.phone);
    callPhone(answer.phone);
  });
  return (
    <ActionButton
      look="second"
      isRunning={call.isRunning}
      onTap={() => (phone ? callPhone(phone) : void call.run(home))}
    >
      {phone || '打电话'}
    </ActionButton>
  );
}
