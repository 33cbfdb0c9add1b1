import { GoodsToMove } from './goods-to-move';
import { WavesNow } from './waves-now';
import './purchasing.scss';

/** The waves of the day with where their pieces are, and what lies at the station or is on its way. */
export function StaffWork({ communityId }: { communityId: string }) {
  return (
    <>
      <WavesNow communityId={communityId} />
      <GoodsToMove communityId={communityId} />
    </>
  );
}
