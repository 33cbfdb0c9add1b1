import { LevelsScreen } from '@/features/households/levels-screen';

export default function LevelsPage() {
  return <LevelsScreen />;
}
