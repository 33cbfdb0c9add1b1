import { View } from '@tarojs/components';
import { useState } from 'react';
import type { LotSample } from '@/contract/round-quality';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { TextField } from '@/components/forms/text-field';
import { Loaded } from '@/components/waiting/loaded';
import { Pill, type Tone } from '@/components/words/pill';
import { roleOf } from '@/lib/accessible/web-only';
import { useAnswer } from '@/lib/answers/use-answer';
import { useForm } from '@/lib/forms/use-form';
import { sampleWords, verdictNames } from './quality-words';
import { SampleSheet } from './sample-sheet';

interface Place {
  communityId: string;
  campaignId: string;
}

const tones: Readonly<Record<LotSample['verdict'], Tone>> = {
  waiting: 'amber',
  accepted: 'brand',
  rejected: 'red',
};

/** The blind sample: some doors of each person are asked once more by somebody else. */
export function SamplesCard(place: Place) {
  const answer = useAnswer('doorKnocks.listSamples', place);
  const [opened, setOpened] = useState<LotSample | null>(null);
  return (
    <Card>
      <SectionTitle title="抽查" hint="每个人抽 25 户（不够就全抽），请另一个人再问一遍；24 户对得上才通过" />
      <Loaded answer={answer} skeletonCards={1} isEmpty={({ rows }) => rows.length === 0} empty={null}>
        {({ rows }) =>
          rows.map((sample) => (
            <Row
              key={sample.sampleId}
              title={sample.name}
              hint={sampleWords(sample)}
              extra={<Pill tone={tones[sample.verdict]}>{verdictNames[sample.verdict]}</Pill>}
              onTap={() => setOpened(sample)}
            />
          ))
        }
      </Loaded>
      <DrawForm {...place} />
      {opened ? (
        <SampleSheet communityId={place.communityId} sample={opened} onClose={() => setOpened(null)} />
      ) : null}
    </Card>
  );
}

/** Draws by a word that somebody says aloud, so that nobody can have chosen the doors. */
function DrawForm(place: Place) {
  const [seed, setSeed] = useState('');
  const { run, isRunning, refused } = useForm('doorKnocks.drawSample', () => setSeed(''));
  return (
    <>
      <TextField
        label="抽签的词：当场随便说一个"
        value={seed}
        onChange={setSeed}
        placeholder="例如 桂花"
        maxLength={40}
      />
      {refused ? (
        <View className="campaign-refused" {...roleOf('alert')}>
          {refused.message}
        </View>
      ) : null}
      <Buttons>
        <ActionButton
          look="soft"
          isRunning={isRunning}
          isDisabled={seed.trim() === ''}
          onTap={() => void run({ ...place, seed: seed.trim() })}
        >
          抽一批
        </ActionButton>
      </Buttons>
    </>
  );
}
