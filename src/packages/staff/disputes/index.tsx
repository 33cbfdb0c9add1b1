import { StaffDisputes } from '@/features/dispatch/disputes/staff-disputes';

export default function DisputesPage() {
  return <StaffDisputes />;
}
