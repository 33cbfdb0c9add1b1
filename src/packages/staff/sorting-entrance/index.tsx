import { SortingEntranceScreen } from '@/features/dispatch/sorting/sorting-entrance-screen';
import { useParams } from '@/lib/pages/routes';

export default function SortingEntrancePage() {
  const { entranceId = '' } = useParams('staffSortingEntrance');
  return <SortingEntranceScreen entranceId={entranceId} />;
}
