import { PaperScreen } from '@/features/dispatch/paper-screen';

export default function PaperPage() {
  return <PaperScreen />;
}
