import { Screen } from '@/components/page/screen';
import { EntranceOrders } from '@/features/orders/board/entrance-orders';
import { useParams } from '@/lib/pages/routes';

export default function EntranceOrdersPage() {
  const { entranceId } = useParams('captainOrders');
  return (
    <Screen title="谁下单了">
      <EntranceOrders startAt={entranceId} />
    </Screen>
  );
}
