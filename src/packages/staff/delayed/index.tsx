import { StaffDelayed } from '@/features/dispatch/pieces/staff-delayed';

export default function DelayedPage() {
  return <StaffDelayed />;
}
