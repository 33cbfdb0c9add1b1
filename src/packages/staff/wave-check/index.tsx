import { WaveCheckScreen } from '@/features/ledger/staff/wave-check-screen';
import { useParams } from '@/lib/pages/routes';

export default function WaveCheckPage() {
  const { waveId = '' } = useParams('staffWaveCheck');
  return <WaveCheckScreen waveId={waveId} />;
}
