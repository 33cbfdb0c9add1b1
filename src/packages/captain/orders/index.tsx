import { Screen } from '@/components/screen';
import { EntranceOrders } from '@/features/orders/entrance-orders';
import { useParams } from '@/lib/routes';

export default function EntranceOrdersPage() {
  const { entranceId } = useParams('captainOrders');
  return (
    <Screen title="谁下单了">
      <EntranceOrders startAt={entranceId} />
    </Screen>
  );
}
