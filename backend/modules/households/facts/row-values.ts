import type { RowValues } from '../doors/household-rows';
import type { RegisterContext } from '../register-context';
import type { HouseholdFacts } from './household-facts';

/** What of the facts of a household stands in its row itself; the remark is sealed. */
export const rowValuesOf = (
  { secrets }: Pick<RegisterContext, 'secrets'>,
  { residentCount, isVacant, tenure, remark }: Omit<HouseholdFacts, 'householdId'>,
): RowValues => ({
  residentCount,
  isVacant,
  tenure,
  ...(remark === undefined ? {} : { remarkSealed: remark ? secrets.seal(remark) : null }),
});
