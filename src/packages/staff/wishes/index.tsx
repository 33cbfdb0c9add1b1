import { StaffWishes } from '@/features/orders/staff-wishes';

export default function WishesPage() {
  return <StaffWishes />;
}
