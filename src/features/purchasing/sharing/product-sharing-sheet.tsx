import type { SupplierShare } from '@/contract/purchasing';
import { SharingSheet } from './sharing-sheet';

interface Props {
  communityId: string;
  waveId: string;
  line: Pick<SupplierShare['lines'][number], 'name' | 'productId' | 'sharing'>;
  onClose: () => void;
}

/** How one product of a wave is shared out, where that is not as its wave. */
export const ProductSharingSheet = ({ line: { name, productId, sharing }, ...props }: Props) => (
  <SharingSheet
    {...props}
    productId={productId}
    title={`${name} 不够时怎么分`}
    rule={sharing.rule}
    wider="跟本批次一样"
  />
);
