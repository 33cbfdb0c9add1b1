import { HandOutScreen } from '@/features/door-knocks/hand-outs/hand-out-screen';
import { useParams } from '@/lib/pages/routes';

export default function HandOutPage() {
  const { campaignId = '' } = useParams('staffHandOut');
  return <HandOutScreen campaignId={campaignId} />;
}
