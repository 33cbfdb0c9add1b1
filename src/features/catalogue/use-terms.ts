import { useState } from 'react';
import type { Supplier } from '@/contract/catalogue';
import { useAction } from '@/lib/answers/use-action';
import { isTouched, termsOf, typedTerms, type TypedTerms } from './terms-draft';

/** The terms of a supplier while they are typed. `save` sends them where they were touched; false when it was refused. */
export function useTerms(communityId: string, known: Supplier | null) {
  const [typed, change] = useState<TypedTerms | null>(() => known && typedTerms(known));
  const { run, isRunning } = useAction('catalogue.setSupplierTerms');
  const isNew = known !== null && typed !== null && isTouched(typed, known);
  const terms = isNew ? termsOf(typed) : undefined;
  const save = async (): Promise<boolean> =>
    !known || !terms || (await run({ communityId, supplierId: known.id, ...terms })) !== undefined;
  return { typed, change, save, isRunning, canSave: !isNew || terms !== undefined };
}
