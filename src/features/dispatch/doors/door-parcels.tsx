import { View } from '@tarojs/components';
import type { RunParcel } from '@/contract/parcels';
import { parcelWords } from '../trips/parcel-words';

/** What to hold at a door: each parcel by its number, and where it is while it is not in the volunteer's hands. */
export function DoorParcels({ parcels }: { parcels: readonly RunParcel[] }) {
  if (parcels.length === 0) return null;
  return (
    <View className="door__parcels">
      {parcels.map((parcel) => (
        <View key={parcel.id} className="secondary">
          {parcelWords(parcel)}
          {parcel.isHandedOver ? '' : ` · 在${parcel.whereLabel}`}
        </View>
      ))}
    </View>
  );
}
