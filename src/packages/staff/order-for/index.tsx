import { StaffOrderFor } from '@/features/orders/placing/staff-order-for';

export default function OrderForPage() {
  return <StaffOrderFor />;
}
