import { CodesScreen } from '@/features/joining/codes-screen';

export default function StaffCodesPage() {
  return <CodesScreen />;
}
