import type { SharingRule } from '@/contract/sharing';
import type { OutputOf } from '@/lib/wire/api';

type Chosen = Pick<OutputOf<'purchasing.getDesk'>['sharing'], 'wave' | 'community'>;

/** How every wave is shared out of which nothing else was said. */
export const ruleOfWaves = ({ community }: Pick<Chosen, 'community'>): SharingRule =>
  community ?? 'inOrderOfOrdering';

/** How a wave is shared out: what was chosen for it, else for all waves, else first come. */
export const ruleOfWave = (chosen: Chosen): SharingRule => chosen.wave ?? ruleOfWaves(chosen);
