import { PaperScreen } from '@/features/dispatch/sheets/paper-screen';

export default function PaperPage() {
  return <PaperScreen />;
}
