import { ReportScreen } from '@/features/campaigns/report/report-screen';
import { useParams } from '@/lib/pages/routes';

export default function CampaignReportPage() {
  const { campaignId = '' } = useParams('staffCampaignReport');
  return <ReportScreen campaignId={campaignId} />;
}
