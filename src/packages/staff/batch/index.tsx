import { BatchScreen } from '@/features/purchasing/receiving/batch-screen';
import { useParams } from '@/lib/pages/routes';

export default function BatchPage() {
  const { batchId = '' } = useParams('staffBatch');
  return <BatchScreen batchId={batchId} />;
}
