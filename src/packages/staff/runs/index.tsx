import { StaffRuns } from '@/features/dispatch/runs/staff-runs';

export default function RunsPage() {
  return <StaffRuns />;
}
