import { SortingScreen } from '@/features/dispatch/sorting/sorting-screen';

export default function SortingPage() {
  return <SortingScreen />;
}
