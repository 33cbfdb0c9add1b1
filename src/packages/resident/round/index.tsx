import { NothingToAnswer, OwnRoundScreen } from '@/features/door-knocks/own/own-round-screen';
import { useHome } from '@/lib/answers/use-home';
import { useParams } from '@/lib/pages/routes';

export default function OwnRoundPage() {
  const { householdId, campaignId = '' } = useParams('residentRound');
  const home = useHome(householdId);
  return home ? <OwnRoundScreen home={home} campaignId={campaignId} /> : <NothingToAnswer />;
}
