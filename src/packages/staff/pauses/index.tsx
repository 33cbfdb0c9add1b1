import { PausesScreen } from '@/features/campaigns/pauses/pauses-screen';

export default function PausesPage() {
  return <PausesScreen />;
}
