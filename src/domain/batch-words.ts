import type { BatchSource } from '@/contract/inbound-batches';

export const sourceNames: Readonly<Record<BatchSource, string>> = {
  purchase: '采购',
  donation: '捐赠',
  government: '政府',
};

/** '第 2 批 · 绿源蔬菜' of a purchase, '第 3 批 · 捐赠 · 爱心企业' of free goods. */
export const batchTitle = ({
  number,
  source,
  name,
  supplierName,
}: {
  number: number;
  source: BatchSource;
  name: string | null;
  supplierName: string | null;
}): string =>
  source === 'purchase'
    ? `第 ${number} 批 · ${supplierName ?? '采购'}`
    : `第 ${number} 批 · ${sourceNames[source]} · ${name ?? ''}`;
