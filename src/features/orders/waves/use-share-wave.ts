import { useShareAppMessage } from '@tarojs/taro';
import type { Wave } from '@/contract/order-shapes';
import type { WaveFacts } from '@/contract/orders';
import { now } from '@/lib/phone/clock';
import { addresses } from '@/lib/pages/routes';
import { useSession } from '@/lib/session/session';
import { shareTitle } from './share-text';

/** What WeChat's own share button sends: a card of the open wave, which opens one's own order form. */
export function useShareWave(shared: { wave: Wave | null; facts?: WaveFacts } | null): void {
  const communityName = useSession().grant?.communityName ?? '';
  useShareAppMessage(() => {
    const { wave, facts } = shared ?? {};
    const path = addresses.residentOrder;
    if (!wave) return { title: '三单到家', path: addresses.home };
    return { title: shareTitle({ communityName, wave, facts, now: now() }), path };
  });
}
