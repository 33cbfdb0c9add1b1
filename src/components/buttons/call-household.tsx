import { View } from '@tarojs/components';
import { useState } from 'react';
import { callPhone } from '@/lib/phone/call-phone';
import { useAction } from '@/lib/answers/use-action';
import { ActionButton } from './action-button';
import { Buttons } from './buttons';

/** For whoever stands at the door or has the request: dials the household. The number stays in this card alone and is gone with it. */
export function CallHousehold({ communityId, householdId }: { communityId: string; householdId: string }) {
  const [phone, setPhone] = useState('');
  const show = useAction('households.callHousehold', (answer) => {
    setPhone(answer.phone);
    callPhone(answer.phone);
  });
  return (
    <>
      <Buttons>
        <ActionButton
          look="second"
          isRunning={show.isRunning}
          onTap={() => (phone ? callPhone(phone) : void show.run({ communityId, householdId }))}
        >
          {phone ? `再打 ${phone}` : '给这户打电话'}
        </ActionButton>
      </Buttons>
      <View className="secondary">会记下是您打的；送完、办完就看不到号码了</View>
    </>
  );
}
