import { CampaignPeopleScreen } from '@/features/campaigns/people/campaign-people-screen';
import { useParams } from '@/lib/pages/routes';

export default function CampaignPeoplePage() {
  const { campaignId = '' } = useParams('staffCampaignPeople');
  return <CampaignPeopleScreen campaignId={campaignId} />;
}
