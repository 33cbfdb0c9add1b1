import { DoorScreen } from '@/features/door-knocks/door/door-screen';
import { useParams } from '@/lib/pages/routes';

export default function DoorPage() {
  const { campaignId = '', entranceId = '', householdId = '' } = useParams('door');
  return <DoorScreen campaignId={campaignId} entranceId={entranceId} householdId={householdId} />;
}
