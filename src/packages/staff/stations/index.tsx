import { StationsScreen } from '@/features/dispatch/stations/stations-screen';

export default function Page() {
  return <StationsScreen />;
}
