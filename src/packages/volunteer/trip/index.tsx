import { TripScreen } from '@/features/dispatch/trips/trip-screen';
import { useParams } from '@/lib/pages/routes';

export default function Page() {
  const { tripId = '' } = useParams('volunteerTrip');
  return <TripScreen tripId={tripId} />;
}
