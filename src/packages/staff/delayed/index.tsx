import { StaffDelayed } from '@/features/dispatch/staff-delayed';
import { StaffCaptainPhone } from '@/features/org/staff-captain-phone';

export default function DelayedPage() {
  return (
    <StaffDelayed>
      <StaffCaptainPhone />
    </StaffDelayed>
  );
}
