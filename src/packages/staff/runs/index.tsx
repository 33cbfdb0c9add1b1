import { StaffRuns } from '@/features/dispatch/staff-runs';

export default function RunsPage() {
  return <StaffRuns />;
}
