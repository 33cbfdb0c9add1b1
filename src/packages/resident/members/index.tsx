import { MembersScreen } from '@/features/joining/members-screen';

export default function MembersPage() {
  return <MembersScreen />;
}
