import { TripsScreen } from '@/features/dispatch/trips/trips-screen';

export default function Page() {
  return <TripsScreen />;
}
