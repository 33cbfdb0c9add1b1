import { SecondListScreen } from '@/features/campaigns/second-lists/second-list-screen';
import { useParams } from '@/lib/pages/routes';

export default function SecondListPage() {
  const { campaignId = '', listId = '' } = useParams('staffSecondList');
  return <SecondListScreen campaignId={campaignId} listId={listId} />;
}
