import { HouseholdOrders } from '@/features/orders/household-orders';
import { NoSuchOrder } from '@/features/orders/my-order';
import { useParams } from '@/lib/routes';
import { useHome } from '@/lib/use-home';

export default function HouseholdOrdersPage() {
  const home = useHome(useParams('residentOrders').householdId);
  return home ? <HouseholdOrders home={home} /> : <NoSuchOrder />;
}
