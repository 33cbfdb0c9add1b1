import { ProductScreen } from '@/features/catalogue/product-screen';
import { useParams } from '@/lib/pages/routes';

export default function ProductPage() {
  const { productId = '' } = useParams('staffProduct');
  return <ProductScreen productId={productId} />;
}
