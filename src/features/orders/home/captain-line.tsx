import { Text, View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Tap } from '@/components/buttons/tap';
import type { OutputOf } from '@/lib/wire/api';
import { callPhone } from '@/lib/phone/call-phone';
import { useTextSize } from '@/lib/accessible/text-size';

type Captain = NonNullable<OutputOf<'orders.getHome'>['captain']>;

const wordsOf = ({ name }: Captain): string => (name ? `楼长 ${name}` : '楼长');

/** Who looks after the building; one tap calls, where the captain has left a number. */
export function CaptainLine({ captain }: { captain: Captain }) {
  const words = wordsOf(captain);
  const { phone } = captain;
  const { isLarge } = useTextSize();
  if (phone === null || isLarge) return <>{words}</>;
  return (
    <Tap className="captain-line" label={`打电话给${words}`} onTap={() => callPhone(phone)}>
      {words} <Text className="captain-line__call">· 打电话</Text>
    </Tap>
  );
}

/** In large type the line has no room for the call: a button of its own below the address. */
export function CaptainCall({ captain }: { captain: Captain }) {
  const { phone } = captain;
  const { isLarge } = useTextSize();
  if (phone === null || !isLarge) return null;
  return (
    <View className="captain-call">
      <ActionButton look="second" onTap={() => callPhone(phone)}>
        打电话给楼长
      </ActionButton>
    </View>
  );
}
