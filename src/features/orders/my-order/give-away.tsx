import { View } from '@tarojs/components';
import { Tap } from '@/components/buttons/tap';
import type { OrderLine } from '@/contract/order-shapes';
import type { Home } from '@/lib/answers/use-home';
import { queueAction, useWaiting } from '@/lib/offline-queue/queue-action';
import { askFirst } from '@/lib/forms/ask-first';
import { now } from '@/lib/phone/clock';
import { useSession } from '@/lib/session/session';

interface Props {
  home: Home;
  orderId: string;
  line: Pick<OrderLine, 'productId' | 'name' | 'givesAway'>;
}

/** Between the cut-off and the count: lets the others go first for a line, or takes that back. */
export function GiveAway({ home, orderId, line }: Props) {
  const { productId, name } = line;
  const waiting = useWaiting('orders.giveShareAway').filter(
    ({ input }) => input.orderId === orderId && input.productId === productId,
  );
  const givesAway = waiting[waiting.length - 1]?.input.givesAway ?? line.givesAway;
  const { role } = useSession();
  if (role === 'volunteer') return null;
  const say = (gives: boolean) =>
    queueAction(
      'orders.giveShareAway',
      { ...home, orderId, productId, givesAway: gives, happenedAt: now() },
      `${name}：${gives ? '让给别家' : '不让了'}`,
    );
  const give = async () => {
    const content = `${name} 不够分时，您家排在最后，先分给别家；够分时您家照样有。清点以前可以收回。`;
    if (await askFirst({ content, yes: '让给别家' })) say(true);
  };
  return (
    <View className="give-away">
      {givesAway ? <View>已让出：不够分时先分给别家{waiting.length > 0 ? '（待同步）' : ''}</View> : null}
      <Tap
        className="household-link"
        label={givesAway ? `${name} 收回，不让了` : `${name} 我家让出`}
        onTap={() => void (givesAway ? say(false) : give())}
      >
        {givesAway ? '收回，不让了' : '不够分时我家让出'}
      </Tap>
    </View>
  );
}
