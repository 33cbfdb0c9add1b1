import { Text } from '@tarojs/components';
import { Tap } from '@/components/tap';
import type { OutputOf } from '@/lib/api';
import { callPhone } from '@/lib/call-phone';

type Captain = NonNullable<OutputOf<'orders.getHome'>['captain']>;

/** Who looks after the building; one tap calls, where the captain has left a number. */
export function CaptainLine({ captain: { name, phone } }: { captain: Captain }) {
  const words = name ? `楼长 ${name}` : '楼长';
  if (phone === null) return <>{words}</>;
  return (
    <Tap className="captain-line" label={`打电话给${words}`} onTap={() => callPhone(phone)}>
      {words} · <Text className="captain-line__call">打电话</Text>
    </Tap>
  );
}
