import { ReceivingScreen } from '@/features/purchasing/receiving/receiving-screen';

export default function ReceivingPage() {
  return <ReceivingScreen />;
}
