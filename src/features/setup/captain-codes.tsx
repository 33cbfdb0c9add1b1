import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import type { CaptainCode } from '@/contract/communities';
import { copyText } from '@/lib/phone/copy-text';
import { invitationLink } from '@/lib/pages/routes';

/** In a browser the link opens the door with the code filled in; WeChat takes the code itself. */
const wayIn = (code: string): string =>
  process.env.TARO_ENV === 'h5' ? invitationLink(window.location.origin, code) : `邀请码 ${code}`;

const lineOf = ({ placeLabel, forName, code }: CaptainCode): string =>
  `${placeLabel} ${forName}：${wayIn(code)}`;

/** The codes of the captains just invited: each to be sent to its own person. The server keeps none of them. */
export function CaptainCodes({ codes }: { codes: readonly CaptainCode[] }) {
  return (
    <Card look="chosen">
      <SectionTitle title={`${codes.length} 位楼长的邀请码`} hint="只显示这一次，离开前请发给各位楼长" />
      {codes.map((one) => (
        <Row
          key={one.code}
          title={`${one.placeLabel} · ${one.forName}`}
          hint={one.code}
          extra={
            <ActionButton look="second" onTap={() => void copyText(lineOf(one))}>
              复制
            </ActionButton>
          }
        />
      ))}
      <Buttons>
        <ActionButton onTap={() => void copyText(codes.map(lineOf).join('\n'))}>全部复制</ActionButton>
      </Buttons>
      <View className="hint">每个码只能一个人用；发错了可以在“邀请”里作废</View>
    </Card>
  );
}
