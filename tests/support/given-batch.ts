import { actionId, type Api, type TestApp } from './app';
import type { Place } from '../places';

interface Wish {
  communityId: string;
  name?: string;
  source?: 'donation' | 'government';
  goods?: { name: string; measure: string; perHousehold?: number }[];
  cameAt?: string;
}

export interface GivenBatch {
  batchId: string;
  /** In the order of the batch's things. */
  thingIds: string[];
}

const things = async (staff: Api, communityId: string, batchId: string): Promise<GivenBatch> => {
  const { rows } = await staff.purchasing.getBatch({ communityId, batchId });
  return { batchId, thingIds: rows.map(({ thingId }) => thingId) };
};

/** Free goods that have come, nobody has counted them. */
export async function givenFreeBatch(
  staff: Api,
  { communityId, source = 'donation', name = '爱心企业', cameAt, goods }: Wish,
): Promise<GivenBatch> {
  const { batchId } = await staff.purchasing.createBatch({
    communityId,
    what: { source, name, goods: goods ?? [{ name: '蔬菜包', measure: '袋' }] },
    cameAt: cameAt ?? '2026-11-22T01:00:00.000Z',
    actionId: actionId(),
  });
  return things(staff, communityId, batchId);
}

/** One car of a purchase. */
export async function givenCar(
  staff: Api,
  { communityId, purchaseId, cameAt }: { communityId: string; purchaseId: string; cameAt: string },
): Promise<GivenBatch> {
  const { batchId } = await staff.purchasing.createBatch({
    communityId,
    what: { source: 'purchase', purchaseId },
    cameAt,
    actionId: actionId(),
  });
  return things(staff, communityId, batchId);
}

/** One person has counted a thing. */
export const counted = (
  person: Api,
  at: { communityId: string; batchId: string; thingId: string; happenedAt: string },
  [good, damaged = 0, spoiled = 0]: readonly [number, number?, number?],
) => person.purchasing.recordCount({ ...at, good, damaged, spoiled, actionId: actionId() });

/** What there is to ask for at a place: a batch of free goods that one of staff has counted, and a call for hands. */
export async function givenReceiving(
  { as, clock }: TestApp,
  at: Place,
): Promise<{ batchId: string; thingId: string; callId: string }> {
  const staff = as(at.staff);
  const { communityId } = at;
  const happenedAt = clock.now.toISOString();
  const { batchId, thingIds } = await givenFreeBatch(staff, { communityId, cameAt: happenedAt });
  const thingId = thingIds[0] ?? '';
  await counted(staff, { communityId, batchId, thingId, happenedAt }, [3]);
  const startsAt = new Date(clock.now.getTime() + 24 * 3_600_000).toISOString();
  const call = { communityId, place: '东门', startsAt, people: 8, actionId: actionId() };
  const { callId } = await staff.purchasing.callHands(call);
  return { batchId, thingId, callId };
}
