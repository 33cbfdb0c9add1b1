import { PlanScreen } from '@/features/households/plan-screen';

export default function PlanPage() {
  return <PlanScreen />;
}
