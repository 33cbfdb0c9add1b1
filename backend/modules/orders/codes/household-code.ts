import type { CodePurpose } from '@/domain/household-codes';
import type { Secrets } from '../../../kernel/secrets';

interface Home {
  communityId: string;
  householdId: string;
}

/**
 * The four digits of a household for a day of Beijing's ('2026-11-22'). They follow from the key and are stored nowhere;
 * at the door and at the station they differ, so that whom a neighbour was told the one does not know the other.
 */
export function householdCode(
  secrets: Secrets,
  { communityId, householdId }: Home,
  purpose: CodePurpose,
  day: string,
): string {
  const hash = secrets.lookUpHash(`code ${purpose}`, `${communityId} ${householdId} ${day}`);
  const number = Buffer.from(hash, 'base64url').readUIntBE(0, 6) % 10_000;
  return String(number).padStart(4, '0');
}
