import { CompareScreen } from '@/features/campaigns/compare/compare-screen';
import { useParams } from '@/lib/pages/routes';

export default function CampaignComparePage() {
  const { campaignId = '' } = useParams('staffCampaignCompare');
  return <CompareScreen campaignId={campaignId} />;
}
