import { StaffRequests } from '@/features/orders/requests/staff-requests';

export default function RequestsPage() {
  return <StaffRequests />;
}
