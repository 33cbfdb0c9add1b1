import { QualityScreen } from '@/features/campaigns/quality/quality-screen';
import { useParams } from '@/lib/pages/routes';

export default function CampaignQualityPage() {
  const { campaignId = '' } = useParams('staffCampaignQuality');
  return <QualityScreen campaignId={campaignId} />;
}
