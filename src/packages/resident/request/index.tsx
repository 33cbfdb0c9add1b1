import { MyRequest, NoSuchRequest } from '@/features/orders/requests/my-request';
import { useParams } from '@/lib/pages/routes';
import { useHome } from '@/lib/answers/use-home';

export default function RequestPage() {
  const { householdId, requestId } = useParams('residentRequest');
  const home = useHome(householdId);
  return home && requestId ? <MyRequest home={home} requestId={requestId} /> : <NoSuchRequest />;
}
