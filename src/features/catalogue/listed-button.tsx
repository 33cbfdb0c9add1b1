import { ActionButton } from '@/components/buttons/action-button';
import type { CatalogueProduct } from '@/contract/catalogue';
import { askFirst } from '@/lib/forms/ask-first';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { useAction } from '@/lib/answers/use-action';

/** Takes a product off the list, or puts it back. */
export function ListedButton({ communityId, product }: { communityId: string; product: CatalogueProduct }) {
  const set = useAction('catalogue.setListed', ({ households }) => {
    if (product.isListed && households > 0)
      void sayAloud(`已下架。本批次有 ${households} 户已经订了，照样给他们`);
  });
  const press = async () => {
    const content = `下架“${product.name}”吗？已经订的照样送，以后不能再订`;
    if (product.isListed && !(await askFirst({ content, yes: '下架' }))) return;
    await set.run({ communityId, productId: product.id, isListed: !product.isListed });
  };
  return (
    <ActionButton
      look={product.isListed ? 'danger' : 'second'}
      isRunning={set.isRunning}
      onTap={() => void press()}
    >
      {product.isListed ? '下架' : '重新上架'}
    </ActionButton>
  );
}
