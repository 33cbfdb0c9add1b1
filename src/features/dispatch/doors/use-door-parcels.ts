import type { RunParcel } from '@/contract/parcels';
import { useAnswer } from '@/lib/answers/use-answer';

/** The parcels that each open door of a run waits for; they open without signal from the last answer. */
export function useDoorParcels(
  place: { communityId: string; runId: string },
  isShown: boolean,
): (dropOffId: string) => RunParcel[] {
  const { data } = useAnswer('dispatch.listRunParcels', place, { keep: true, when: isShown });
  const rows = data?.rows ?? [];
  return (dropOffId) => rows.filter((parcel) => parcel.dropOffId === dropOffId);
}
