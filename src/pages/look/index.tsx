import { LookScreen } from '@/features/org/sessions/look-screen';

export default function LookPage() {
  return <LookScreen />;
}
