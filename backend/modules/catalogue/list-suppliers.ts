import type { listSuppliers as procedure } from '@/contract/catalogue';
import { beijingDay } from '@/domain/beijing-day';
import { maskName, maskPhone } from '@/domain/mask';
import type { Handler } from '../../kernel/implement';
import * as certificates from './certificates';
import * as suppliers from './suppliers';

/** Suppliers by name; contacts are masked (showContact tells them). */
export const listSuppliers: Handler<typeof procedure> = async ({ db, secrets, now }, { communityId }) => {
  const masked = (sealed: string | null, mask: (plain: string) => string) =>
    sealed === null ? null : mask(secrets.open(sealed));
  const rows = await suppliers.list(db, communityId);
  const shown = await certificates.list(db, communityId, beijingDay(now.toISOString()));
  return {
    rows: rows.map(({ contactNameSealed, contactPhoneSealed, ...row }) => ({
      ...row,
      contactName: masked(contactNameSealed, maskName),
      contactPhone: masked(contactPhoneSealed, maskPhone),
      certificates: shown.filter(({ supplierId }) => supplierId === row.id),
    })),
  };
};
