import type { setPickUpSlots as procedure } from '@/contract/control';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as pickUpSlots from './pick-up-slots';

/** 错峰取物: each building its own times. All buildings or none. */
export const setPickUpSlots: Handler<typeof procedure> = async (ctx, { communityId, buildings }) => {
  const asked = new Map(buildings.map((one) => [one.buildingId, one]));
  const known = await pickUpSlots.replace(ctx.db, communityId, [...asked.values()]);
  if (known < asked.size) throw new Refusal('NOT_FOUND');
  return { buildings: known };
};
