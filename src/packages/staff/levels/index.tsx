import { LevelsScreen } from '@/features/households/building-plan/levels-screen';

export default function LevelsPage() {
  return <LevelsScreen />;
}
