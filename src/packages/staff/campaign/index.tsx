import { CampaignScreen } from '@/features/campaigns/campaign/campaign-screen';
import { useParams } from '@/lib/pages/routes';

export default function CampaignPage() {
  const { campaignId = '' } = useParams('staffCampaign');
  return <CampaignScreen campaignId={campaignId} />;
}
