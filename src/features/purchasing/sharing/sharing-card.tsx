import { useState } from 'react';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { ruleNames, ruleSentences } from '@/domain/shortage/rule-words';
import type { OutputOf } from '@/lib/wire/api';
import { SharingSheet } from './sharing-sheet';

interface Props {
  communityId: string;
  desk: Pick<OutputOf<'purchasing.getDesk'>, 'wave' | 'sharing'>;
}

/** How this wave is shared out when not enough comes, and every wave from now on. */
export function SharingCard({ communityId, desk: { wave, sharing } }: Props) {
  const [asking, ask] = useState<'wave' | 'community' | null>(null);
  const community = sharing.community ?? 'inOrderOfOrdering';
  const ofWave = sharing.wave ?? community;
  const seed = ofWave === 'lottery' && sharing.seed !== null ? `，种子 ${sharing.seed}` : '';
  return (
    <Card className="card--rows">
      <SectionTitle title="不够时怎么分" />
      <Row
        title={`本批次：${ruleNames[ofWave]}${seed}`}
        hint={ruleSentences[ofWave]}
        onTap={() => ask('wave')}
      />
      <Row title={`以后每个批次：${ruleNames[community]}`} onTap={() => ask('community')} />
      {asking === 'wave' ? (
        <SharingSheet
          communityId={communityId}
          waveId={wave.id}
          title="本批次不够时怎么分"
          rule={ofWave}
          wider="跟以后每个批次一样"
          onClose={() => ask(null)}
        />
      ) : null}
      {asking === 'community' ? (
        <SharingSheet
          communityId={communityId}
          title="以后不够时怎么分"
          rule={community}
          wider={null}
          onClose={() => ask(null)}
        />
      ) : null}
    </Card>
  );
}
