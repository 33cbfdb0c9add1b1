import { EveningScreen } from '@/features/overview/evening-screen';
import { useParams } from '@/lib/pages/routes';

export default function EveningPage() {
  const { day = '' } = useParams('staffEvening');
  return <EveningScreen firstDay={day || undefined} />;
}
