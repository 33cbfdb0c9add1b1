import type { addGateParcel as procedure } from '@/contract/gate';
import { gateKindNames } from '@/domain/gate';
import { holdHousehold } from '../../../kernel/hold-household';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { announce } from '../../../kernel/outbox';
import { announcementOf } from '../../messages/public';
import * as gateParcels from './gate-parcels';

/** A courier has left something at the gate; its household is told where it lies, once. Refuses NOT_FOUND. */
export const addGateParcel: Handler<typeof procedure> = async (ctx, { communityId, ...parcel }) => {
  const { householdId, kind, liesAt } = parcel;
  await holdHousehold(ctx.db, communityId, householdId);
  const id = newId();
  await gateParcels.add(ctx.db, { communityId, id, ...parcel, at: ctx.now, by: ctx.actor.accountId });
  const facts = { what: gateKindNames[kind], liesAt };
  await announce(ctx, [announcementOf({ communityId, kind: 'gateParcel', householdId, about: id, facts })]);
  return { parcelId: id };
};
