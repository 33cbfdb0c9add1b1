import { CountScreen } from '@/features/purchasing/receiving/count-screen';
import { useParams } from '@/lib/pages/routes';

export default function CountPage() {
  const { batchId = '' } = useParams('countBatch');
  return <CountScreen batchId={batchId} />;
}
