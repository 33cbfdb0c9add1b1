import { HelperRequest } from '@/features/orders/requests/helper-request';
import { NoSuchRequest } from '@/features/orders/requests/my-request';
import { useParams } from '@/lib/pages/routes';
import { useHome } from '@/lib/answers/use-home';

export default function HelperRequestPage() {
  const { householdId, requestId } = useParams('volunteerRequest');
  const home = useHome(householdId);
  return home && requestId ? <HelperRequest home={home} requestId={requestId} /> : <NoSuchRequest />;
}
