import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { create } from 'zustand';
import { webOnly } from '@/lib/accessible/web-only';

export type SentAs = 'new' | 'change';

/** The order that was sent a moment ago, and as what. */
const useSent = create<{ orderId: string; as: SentAs | null }>(() => ({ orderId: '', as: null }));

const words: Readonly<Record<SentAs, string>> = { new: '下单成功', change: '已改好' };

/** Lets the order's page say that it was sent. */
export const rememberSent = (orderId: string, as: SentAs): void => useSent.setState({ orderId, as });

/** On the page that opens after sending: that it went well, until the page is left. */
export function JustSent({ orderId }: { orderId: string }) {
  const sent = useSent();
  useEffect(() => () => useSent.setState({ orderId: '', as: null }), []);
  if (sent.as === null || sent.orderId !== orderId) return null;
  return (
    <View className="just-sent" {...webOnly({ role: 'status' })}>
      {words[sent.as]}
    </View>
  );
}
