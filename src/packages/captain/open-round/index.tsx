import { OwnRoundScreen } from '@/features/campaigns/own-round/own-round-screen';
import { useParams } from '@/lib/pages/routes';

export default function CaptainOpenRoundPage() {
  const { entranceId = '' } = useParams('captainOpenRound');
  return <OwnRoundScreen entranceId={entranceId} />;
}
