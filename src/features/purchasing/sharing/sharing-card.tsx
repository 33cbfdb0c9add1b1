import { useState } from 'react';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { ruleNames, ruleSentences, seedWords } from '@/domain/shortage/rule-words';
import type { OutputOf } from '@/lib/wire/api';
import { ChooseProduct } from './choose-product';
import { ruleOfWave, ruleOfWaves } from './rule-of-wave';
import { SharingSheet } from './sharing-sheet';

interface Props {
  communityId: string;
  desk: Pick<OutputOf<'purchasing.getDesk'>, 'wave' | 'sharing' | 'suppliers'>;
}

/** How this wave is shared out when not enough comes, a product of it that differs, and every wave from now on. */
export function SharingCard({ communityId, desk }: Props) {
  const [asking, ask] = useState<'wave' | 'product' | 'community' | null>(null);
  const { wave, sharing } = desk;
  const [ofWave, ofWaves] = [ruleOfWave(sharing), ruleOfWaves(sharing)];
  const close = () => ask(null);
  return (
    <Card className="card--rows">
      <SectionTitle title="不够时怎么分" />
      <Row
        title={`本批次：${ruleNames[ofWave]}${ofWave === 'lottery' ? seedWords(sharing) : ''}`}
        hint={ruleSentences[ofWave]}
        onTap={() => ask('wave')}
      />
      {desk.suppliers.length > 0 ? <Row title="有一样要另外分" onTap={() => ask('product')} /> : null}
      <Row title={`以后每个批次：${ruleNames[ofWaves]}`} onTap={() => ask('community')} />
      {asking === 'wave' ? (
        <SharingSheet
          communityId={communityId}
          waveId={wave.id}
          title="本批次不够时怎么分"
          rule={ofWave}
          wider="跟以后每个批次一样"
          onClose={close}
        />
      ) : null}
      {asking === 'product' ? (
        <ChooseProduct communityId={communityId} desk={desk} waveRule={ofWave} onClose={close} />
      ) : null}
      {asking === 'community' ? (
        <SharingSheet
          communityId={communityId}
          title="以后不够时怎么分"
          rule={ofWaves}
          wider={null}
          onClose={close}
        />
      ) : null}
    </Card>
  );
}
