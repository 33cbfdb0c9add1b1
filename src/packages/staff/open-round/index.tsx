import { OpenRoundScreen } from '@/features/campaigns/open-round/open-round-screen';
import { useParams } from '@/lib/pages/routes';

export default function OpenRoundPage() {
  const { from = '', batchId = '' } = useParams('staffOpenRound');
  return <OpenRoundScreen from={from} batchId={batchId} />;
}
