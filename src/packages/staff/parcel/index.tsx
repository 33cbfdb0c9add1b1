import { ParcelScreen } from '@/features/dispatch/parcels/parcel-screen';
import { useParams } from '@/lib/pages/routes';

export default function Page() {
  const { parcelCode = '' } = useParams('staffParcel');
  return <ParcelScreen parcelCode={parcelCode} />;
}
