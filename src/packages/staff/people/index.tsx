import { PeopleScreen } from '@/features/org/people-screen';

export default function StaffPeoplePage() {
  return <PeopleScreen />;
}
