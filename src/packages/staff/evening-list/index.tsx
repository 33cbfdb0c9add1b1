import type { EveningTopic } from '@/contract/overview';
import { EveningListScreen, spanOf } from '@/features/overview/evening-list-screen';
import { useParams } from '@/lib/pages/routes';

export default function EveningListPage() {
  const { topic = 'open', key = '-', title = '晚报', ...at } = useParams('staffEveningList');
  return <EveningListScreen span={spanOf(at)} topic={topic as EveningTopic} figureKey={key} title={title} />;
}
