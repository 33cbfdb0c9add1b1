import { DisputeScreen } from '@/features/orders/disputes/dispute-screen';
import { NoSuchOrder } from '@/features/orders/my-order/my-order';
import { useParams } from '@/lib/pages/routes';
import { useHome } from '@/lib/answers/use-home';

export default function DisputePage() {
  const { householdId, orderId } = useParams('residentDispute');
  const home = useHome(householdId);
  return home && orderId ? <DisputeScreen home={home} orderId={orderId} /> : <NoSuchOrder />;
}
