import { StaffOrderFor } from '@/features/orders/staff-order-for';

export default function OrderForPage() {
  return <StaffOrderFor />;
}
