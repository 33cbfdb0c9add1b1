import { DisputeScreen } from '@/features/orders/dispute-screen';
import { NoSuchOrder } from '@/features/orders/my-order';
import { useParams } from '@/lib/routes';
import { useHome } from '@/lib/use-home';

export default function DisputePage() {
  const { householdId, orderId } = useParams('residentDispute');
  const home = useHome(householdId);
  return home && orderId ? <DisputeScreen home={home} orderId={orderId} /> : <NoSuchOrder />;
}
