import { PurchaseDesk } from '@/features/purchasing/purchase-desk';
import { useParams } from '@/lib/pages/routes';

export default function PurchasePage() {
  const { waveId = '' } = useParams('staffPurchase');
  return <PurchaseDesk waveId={waveId} />;
}
