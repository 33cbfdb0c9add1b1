import { KnockPaperScreen } from '@/features/door-knocks/paper/knock-paper-screen';

export default function KnockPaperPage() {
  return <KnockPaperScreen />;
}
