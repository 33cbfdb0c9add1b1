import type { TripParcel } from '@/contract/trips';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { RowsInSight } from '@/components/waiting/rows-in-sight';
import { Pill } from '@/components/words/pill';
import { PARCEL_ROW_HEIGHT, parcelWords } from './parcel-words';

interface Props {
  /** Of this list among those of the page. */
  name: string;
  title: string;
  parcels: readonly TripParcel[];
  /** The station of the trip: what another serves is marked. */
  stationName: string;
  isWaiting: (parcel: TripParcel) => boolean;
  /** A tap on a row; absent where nothing is to be done. */
  onTap?: (parcel: TripParcel) => void;
}

/** Parcels by their doors; nothing when there are none. */
export function ParcelList({ name, title, parcels, stationName, isWaiting, onTap }: Props) {
  if (parcels.length === 0) return null;
  return (
    <Card className="card--rows">
      <SectionTitle title={title} extra={`${parcels.length} 件`} />
      <RowsInSight name={name} rows={parcels} rowHeight={PARCEL_ROW_HEIGHT}>
        {(some) =>
          some.map((parcel) => (
            <Row
              key={parcel.id}
              title={parcel.placeLabel}
              hint={parcelWords(parcel)}
              extra={<Mark parcel={parcel} stationName={stationName} isWaiting={isWaiting(parcel)} />}
              {...(onTap ? { onTap: () => onTap(parcel) } : {})}
            />
          ))
        }
      </RowsInSight>
    </Card>
  );
}

function Mark({
  parcel,
  stationName,
  isWaiting,
}: {
  parcel: TripParcel;
  stationName: string;
  isWaiting: boolean;
}) {
  if (isWaiting) return <Pill tone="grey">待同步</Pill>;
  if (parcel.stationName && parcel.stationName !== stationName)
    return <Pill tone="amber">该去{parcel.stationName}</Pill>;
  return null;
}
