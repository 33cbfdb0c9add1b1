import { EntranceRoundScreen } from '@/features/door-knocks/mine/entrance-round-screen';
import { useParams } from '@/lib/pages/routes';

export default function EntranceRoundPage() {
  const { campaignId = '', entranceId = '' } = useParams('roundEntrance');
  return <EntranceRoundScreen campaignId={campaignId} entranceId={entranceId} />;
}
