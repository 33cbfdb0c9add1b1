import { View } from '@tarojs/components';
import { InCommunity } from '@/components/in-community';
import { WorkPlaces } from '@/components/work-places';
import { GoodsToMove } from './goods-to-move';
import { WavesNow } from './waves-now';
import './purchasing.scss';

/** What staff have to do now: place, sort, send; and the way to each desk. */
export function StaffWork() {
  return (
    <InCommunity>
      {({ communityId }) => (
        <View className="desk-grid">
          <View>
            <WavesNow communityId={communityId} />
          </View>
          <View>
            <GoodsToMove communityId={communityId} />
            <WorkPlaces />
          </View>
        </View>
      )}
    </InCommunity>
  );
}
