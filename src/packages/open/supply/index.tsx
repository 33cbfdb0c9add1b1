import { SupplyScreen } from '@/features/purchasing/supply/supply-screen';
import { useParams } from '@/lib/pages/routes';

export default function SupplyPage() {
  const { code = '' } = useParams('supply');
  return <SupplyScreen code={code} />;
}
