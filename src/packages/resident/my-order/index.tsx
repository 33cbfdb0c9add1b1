import { MyOrder, NoSuchOrder } from '@/features/orders/my-order/my-order';
import { useParams } from '@/lib/pages/routes';
import { useHome } from '@/lib/answers/use-home';

export default function MyOrderPage() {
  const { householdId, orderId } = useParams('residentMyOrder');
  const home = useHome(householdId);
  return home && orderId ? <MyOrder home={home} orderId={orderId} /> : <NoSuchOrder />;
}
