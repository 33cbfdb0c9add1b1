import { WaveChecksScreen } from '@/features/ledger/staff/wave-checks-screen';

export default function WaveChecksPage() {
  return <WaveChecksScreen />;
}
