import { MyBuilding } from '@/components/board/my-building';
import { EntranceBoard } from './entrance-board';

/** The captain's buildings, one at a time: who has ordered in the open wave and who has not. */
export const EntranceOrders = ({ startAt }: { startAt?: string }) => (
  <MyBuilding startAt={startAt}>
    {({ communityId, buildingId, entrances: [first] }) =>
      first ? (
        <EntranceBoard key={buildingId} communityId={communityId} entranceId={first.entranceId} />
      ) : null
    }
  </MyBuilding>
);
