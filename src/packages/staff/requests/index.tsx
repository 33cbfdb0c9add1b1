import { StaffRequests } from '@/features/orders/staff-requests';

export default function RequestsPage() {
  return <StaffRequests />;
}
