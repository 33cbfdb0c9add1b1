import { useEffect } from 'react';
import { deviceId } from '@/lib/phone/deed-mark';
import { unsentOf } from '@/lib/offline-queue/kept-deeds';
import { useOfflineQueue } from '@/lib/offline-queue/phone-queue';
import { call } from '@/lib/wire/api';
import { ApiRefusal } from '@/lib/wire/api-refusal';
import { NoSignal } from '@/lib/wire/no-signal';
import type { RoundPlace } from './record-knock';

const EVERY_MS = 10 * 60_000;

/** Without signal nothing is said; who may not work here any more is told so by the deed itself. */
async function checkIn({ communityId, campaignId, entranceId }: RoundPlace): Promise<void> {
  const unsent = unsentOf(useOfflineQueue.getState().entries, campaignId);
  const word = { communityId, campaignId, entranceId, device: deviceId(), unsent };
  try {
    await call('doorKnocks.reportPhone', word);
  } catch (error) {
    if (!(error instanceof NoSignal || error instanceof ApiRefusal)) throw error;
  }
}

/** Lets the server know that this phone works at an entrance, for as long as its page is open. */
export function useCheckIn({ communityId, campaignId, entranceId }: RoundPlace): void {
  useEffect(() => {
    const tell = () => void checkIn({ communityId, campaignId, entranceId });
    tell();
    const timer = setInterval(tell, EVERY_MS);
    return () => clearInterval(timer);
  }, [communityId, campaignId, entranceId]);
}
