import type { HouseholdCard } from '@/contract/register';

/** What every part of a household's page gets. */
export interface CardProps {
  communityId: string;
  householdId: string;
  card: HouseholdCard;
  /** A household that has ended is only read. */
  canChange: boolean;
}
