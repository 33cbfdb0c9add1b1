import { SecondListsScreen } from '@/features/campaigns/second-lists/second-lists-screen';
import { useParams } from '@/lib/pages/routes';

export default function SecondListsPage() {
  const { campaignId = '' } = useParams('staffSecondLists');
  return <SecondListsScreen campaignId={campaignId} />;
}
