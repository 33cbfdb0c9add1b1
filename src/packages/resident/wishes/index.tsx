import { NobodyToWishFor, WishesScreen } from '@/features/orders/wishes/wishes-screen';
import { useParams } from '@/lib/pages/routes';
import { useHome } from '@/lib/answers/use-home';

export default function WishesPage() {
  const { householdId } = useParams('residentWishes');
  const home = useHome(householdId);
  return home ? <WishesScreen home={home} /> : <NobodyToWishFor />;
}
