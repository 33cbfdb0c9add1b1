import { NobodyToOrderFor, OrderForm } from '@/features/orders/order-form';
import { useParams } from '@/lib/routes';
import { useHome } from '@/lib/use-home';

export default function OrderPage() {
  const { householdId } = useParams('residentOrder');
  const home = useHome(householdId);
  return home ? <OrderForm home={home} /> : <NobodyToOrderFor />;
}
