import type { LotSample } from '@/contract/round-quality';
import { allowedWrong, BAD_SHARE, chanceToPass, GOOD_SHARE, lotVerdict } from '@/domain/lot-quality';
import type { Secrets } from '../../../kernel/secrets';
import type { SampleRow } from './samples';

const inTenThousand = (chance: number): number => Math.round(10_000 * chance);

/** A sample as the client gets it, with its verdict and how sure that is. */
export function toLotSample(secrets: Secrets, { nameSealed, drawnAt, ...row }: SampleRow): LotSample {
  const allowed = allowedWrong(row.doors);
  return {
    ...row,
    name: secrets.open(nameSealed),
    drawnAt: drawnAt.toISOString(),
    needsRight: row.doors - allowed,
    verdict: lotVerdict(row),
    badPasses: inTenThousand(chanceToPass(row.doors, allowed, BAD_SHARE)),
    goodPasses: inTenThousand(chanceToPass(row.doors, allowed, GOOD_SHARE)),
  };
}
