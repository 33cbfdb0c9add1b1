import { MyRequest, NoSuchRequest } from '@/features/orders/my-request';
import { useParams } from '@/lib/routes';
import { useHome } from '@/lib/use-home';

export default function RequestPage() {
  const { householdId, requestId } = useParams('residentRequest');
  const home = useHome(householdId);
  return home && requestId ? <MyRequest home={home} requestId={requestId} /> : <NoSuchRequest />;
}
