import { DoorsScreen } from '@/features/ledger/staff/doors-screen';
import { useParams } from '@/lib/pages/routes';

export default function MoneyDoorsPage() {
  const { buildingId = '' } = useParams('staffMoneyDoors');
  return <DoorsScreen buildingId={buildingId} />;
}
