import { HouseholdScreen } from '@/features/households/card/household-screen';
import { useParams } from '@/lib/pages/routes';

export default function HouseholdPage() {
  const { householdId = '' } = useParams('captainHousehold');
  return <HouseholdScreen key={householdId} householdId={householdId} />;
}
