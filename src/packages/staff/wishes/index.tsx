import { StaffWishes } from '@/features/orders/wishes/staff-wishes';

export default function WishesPage() {
  return <StaffWishes />;
}
