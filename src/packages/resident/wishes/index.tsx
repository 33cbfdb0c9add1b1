import { NobodyToWishFor, WishesScreen } from '@/features/orders/wishes-screen';
import { useParams } from '@/lib/routes';
import { useHome } from '@/lib/use-home';

export default function WishesPage() {
  const { householdId } = useParams('residentWishes');
  const home = useHome(householdId);
  return home ? <WishesScreen home={home} /> : <NobodyToWishFor />;
}
