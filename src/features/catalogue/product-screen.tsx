import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { Screen } from '@/components/page/screen';
import { useAnswer } from '@/lib/answers/use-answer';
import { newProduct, typedOf } from './product-draft';
import { ProductForm } from './product-form';
import './catalogue.scss';

/** One product to look at and change; '' begins a new one. */
export function ProductScreen({ productId }: { productId: string }) {
  return (
    <Screen title={productId === '' ? '新商品' : '商品'}>
      <InCommunity>
        {({ communityId }) =>
          productId === '' ? (
            <ProductForm communityId={communityId} known={null} first={newProduct} />
          ) : (
            <KnownProduct communityId={communityId} productId={productId} />
          )
        }
      </InCommunity>
    </Screen>
  );
}

function KnownProduct({ communityId, productId }: { communityId: string; productId: string }) {
  const answer = useAnswer('catalogue.getProduct', { communityId, productId });
  return (
    <Loaded answer={answer}>
      {(product) => (
        <ProductForm
          key={product.version}
          communityId={communityId}
          known={product}
          first={typedOf(product)}
        />
      )}
    </Loaded>
  );
}
