import { SortingScreen } from '@/features/dispatch/sorting-screen';

export default function SortingPage() {
  return <SortingScreen />;
}
