import { PickUpScreen } from '@/features/door-knocks/hand-outs/pick-up-screen';
import { useParams } from '@/lib/pages/routes';

export default function PickUpPage() {
  const { campaignId = '' } = useParams('pickUp');
  return <PickUpScreen campaignId={campaignId} />;
}
