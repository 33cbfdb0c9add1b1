import type { EveningTopic } from '@/contract/overview';
import { EveningListScreen } from '@/features/overview/evening-list-screen';
import { useParams } from '@/lib/pages/routes';

export default function EveningListPage() {
  const { day = '', topic = 'open', key = '-', title = '晚报' } = useParams('staffEveningList');
  return <EveningListScreen day={day} topic={topic as EveningTopic} figureKey={key} title={title} />;
}
