import { HouseholdOrders } from '@/features/orders/order-list/household-orders';
import { NoSuchOrder } from '@/features/orders/my-order/my-order';
import { useParams } from '@/lib/pages/routes';
import { useHome } from '@/lib/answers/use-home';

export default function HouseholdOrdersPage() {
  const home = useHome(useParams('residentOrders').householdId);
  return home ? <HouseholdOrders home={home} /> : <NoSuchOrder />;
}
