import { ParcelsScreen } from '@/features/dispatch/parcels/parcels-screen';

export default function Page() {
  return <ParcelsScreen />;
}
