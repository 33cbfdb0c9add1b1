import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { formatMoment } from '@/domain/beijing-time';
import type { OutputOf } from '@/lib/wire/api';
import { now } from '@/lib/phone/clock';
import { copyText } from '@/lib/phone/copy-text';
import { invitationLink } from '@/lib/pages/routes';
import { roleNames } from '@/domain/role-names';

interface Props {
  invitation: OutputOf<'org.createInvitation'>;
  onDone: () => void;
}

/** The code of a new invitation, big enough to read aloud. The server keeps no copy: it is shown this once. */
export function InvitationCode({ invitation, onDone }: Props) {
  const { code, forName, role, placeLabel, expiresAt } = invitation;
  const isWeb = process.env.TARO_ENV === 'h5';
  const shared = isWeb ? invitationLink(window.location.origin, code) : code;
  return (
    <Card look="chosen">
      <SectionTitle
        title={`给 ${forName} 的邀请码`}
        hint={`${roleNames[role]} · ${placeLabel} · ${formatMoment(expiresAt, now())} 前有效`}
      />
      <View className="invitation-code" ariaLabel={code.split('').join(' ')}>
        {code.split('-').map((group, index) => (
          <View key={index}>{group}</View>
        ))}
      </View>
      {isWeb ? <View className="invitation-code__link">{shared}</View> : null}
      <View className="secondary">
        只显示这一次，离开前请发给对方；在微信里填邀请码，在浏览器里打开链接。
      </View>
      <Buttons>
        <ActionButton look="second" onTap={onDone}>
          再邀请一个人
        </ActionButton>
        <ActionButton onTap={() => void copyText(shared)}>{isWeb ? '复制链接' : '复制邀请码'}</ActionButton>
      </Buttons>
    </Card>
  );
}
