import { HelperRequest } from '@/features/orders/helper-request';
import { NoSuchRequest } from '@/features/orders/my-request';
import { useParams } from '@/lib/routes';
import { useHome } from '@/lib/use-home';

export default function HelperRequestPage() {
  const { householdId, requestId } = useParams('volunteerRequest');
  const home = useHome(householdId);
  return home && requestId ? <HelperRequest home={home} requestId={requestId} /> : <NoSuchRequest />;
}
