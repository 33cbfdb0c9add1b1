import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TripParcel } from '@/contract/trips';
import { ActionButton } from '@/components/buttons/action-button';
import { CheckRow } from '@/components/forms/check-row';
import { RowsInSight } from '@/components/waiting/rows-in-sight';
import { Sheet } from '@/components/forms/sheet';
import { PARCEL_ROW_HEIGHT, parcelWords } from './parcel-words';

interface Props {
  /** '装车', '卸车'. */
  word: string;
  parcels: readonly TripParcel[];
  onClose: () => void;
  onRecord: (parcels: readonly TripParcel[]) => void;
}

/** 'All of these except …': what is ticked stays out, and goes on one by one. */
export function MovesSheet({ word, parcels, onClose, onRecord }: Props) {
  const [exceptIds, setExceptIds] = useState<readonly string[]>([]);
  const moved = parcels.filter(({ id }) => !exceptIds.includes(id));
  const except = (id: string, isExcepted: boolean) =>
    setExceptIds(isExcepted ? [...exceptIds, id] : exceptIds.filter((one) => one !== id));
  return (
    <Sheet
      title={`全部${word}，除了…`}
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton size="bar" isDisabled={moved.length === 0} onTap={() => onRecord(moved)}>
          {moved.length} 件{word}
        </ActionButton>
      }
    >
      <View className="trouble__hint">不在手边的请勾出来：打了勾的不记</View>
      <RowsInSight name="moves" rows={parcels} rowHeight={PARCEL_ROW_HEIGHT}>
        {(some) =>
          some.map((parcel) => (
            <CheckRow
              key={parcel.id}
              title={parcel.placeLabel}
              hint={parcelWords(parcel)}
              extra={exceptIds.includes(parcel.id) ? `不${word}` : word}
              isChosen={exceptIds.includes(parcel.id)}
              onChange={(isExcepted) => except(parcel.id, isExcepted)}
            />
          ))
        }
      </RowsInSight>
    </Sheet>
  );
}
