import { StaffDelayed } from '@/features/dispatch/staff-delayed';

export default function DelayedPage() {
  return <StaffDelayed />;
}
