import { newActionId } from '../wire/new-action-id';
import { phoneStore } from './phone-store';

const deviceKey = 'device';
const seqKey = 'deeds';

/** What this phone is called, for as long as it keeps anything; it says nothing about whose it is. */
export function deviceId(): string {
  const known = phoneStore.read(deviceKey);
  if (typeof known === 'string') return known;
  const device = newActionId();
  phoneStore.write(deviceKey, device);
  return device;
}

/**
 * Which phone, and its how-manieth deed: two phones' words are put in order by it, whenever they arrive. The number is
 * written down before it is used, so that none is used twice.
 */
export function nextDeedMark(): { device: string; seq: number } {
  const device = deviceId();
  const last = phoneStore.read(seqKey);
  const seq = (typeof last === 'number' ? last : 0) + 1;
  phoneStore.write(seqKey, seq);
  return { device, seq };
}
