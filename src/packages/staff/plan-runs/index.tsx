import { PlanScreen } from '@/features/dispatch/plans/plan-screen';

export default function PlanRunsPage() {
  return <PlanScreen />;
}
