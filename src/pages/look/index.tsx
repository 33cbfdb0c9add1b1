import { LookScreen } from '@/features/org/look-screen';

export default function LookPage() {
  return <LookScreen />;
}
