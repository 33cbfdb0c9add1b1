import { PeopleScreen } from '@/features/org/roles/people-screen';

export default function StaffPeoplePage() {
  return <PeopleScreen />;
}
