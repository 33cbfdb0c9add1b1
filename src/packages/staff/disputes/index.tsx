import { StaffDisputes } from '@/features/dispatch/staff-disputes';

export default function DisputesPage() {
  return <StaffDisputes />;
}
