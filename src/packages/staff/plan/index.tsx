import { PlanScreen } from '@/features/households/building-plan/plan-screen';

export default function PlanPage() {
  return <PlanScreen />;
}
