import { UndeliveredScreen } from '@/features/messages/undelivered-screen';

export default function UndeliveredPage() {
  return <UndeliveredScreen />;
}
