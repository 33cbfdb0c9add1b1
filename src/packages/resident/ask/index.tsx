import { AskScreen, NobodyToAskFor } from '@/features/orders/requests/ask-screen';
import { useParams } from '@/lib/pages/routes';
import { useHome } from '@/lib/answers/use-home';

export default function AskPage() {
  const { householdId, group = '' } = useParams('residentAsk');
  const home = useHome(householdId);
  return home ? <AskScreen home={home} group={group} /> : <NobodyToAskFor />;
}
