import { NobodyToOrderFor, OrderForm } from '@/features/orders/placing/order-form';
import { useParams } from '@/lib/pages/routes';
import { useHome } from '@/lib/answers/use-home';

export default function OrderPage() {
  const { householdId } = useParams('residentOrder');
  const home = useHome(householdId);
  return home ? <OrderForm home={home} /> : <NobodyToOrderFor />;
}
