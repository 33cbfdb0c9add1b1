import Taro from '@tarojs/taro';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';

/** Before anything is typed: whoever cannot wait calls 120. */
export function EmergencyCard() {
  return (
    <Card look="due">
      <SectionTitle title="急病先打 120" hint="胸口疼、喘不上气、要生了、昏迷，不要等，马上打" />
      <Buttons>
        <ActionButton size="bar" onTap={() => void Taro.makePhoneCall({ phoneNumber: '120' })}>
          拨打 120
        </ActionButton>
      </Buttons>
    </Card>
  );
}
