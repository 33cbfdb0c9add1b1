import { AskScreen, NobodyToAskFor } from '@/features/orders/ask-screen';
import { useParams } from '@/lib/routes';
import { useHome } from '@/lib/use-home';

export default function AskPage() {
  const { householdId, group = '' } = useParams('residentAsk');
  const home = useHome(householdId);
  return home ? <AskScreen home={home} group={group} /> : <NobodyToAskFor />;
}
