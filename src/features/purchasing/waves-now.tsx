import { View } from '@tarojs/components';
import type { WaveSummary } from '@/contract/purchasing';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Countdown } from '@/components/words/countdown';
import { DottedWords } from '@/components/words/dotted-words';
import { Loaded } from '@/components/waiting/loaded';
import { Pill } from '@/components/words/pill';
import { SectionTitle } from '@/components/cards/section-title';
import { useNow } from '@/lib/phone/clock';
import { go } from '@/lib/pages/routes';
import { useAnswer } from '@/lib/answers/use-answer';
import { PieceLine } from './piece-line';
import { cutOffWords, sumWords, waveState, waveTitle } from './wave-words';

const lately = 6;

/** Closed waves of which something is still on its way, the last closed one in any case, and the one open now. */
export function WavesNow({ communityId }: { communityId: string }) {
  const answer = useAnswer('purchasing.listWaves', { communityId, limit: lately }, { everyMs: 60_000 });
  return (
    <Loaded answer={answer} skeletonCards={2}>
      {({ rows }) => (
        <>
          {worthShowing(rows).map((wave) => (
            <ClosedWave key={wave.id} wave={wave} />
          ))}
          {rows
            .filter(({ isClosed }) => !isClosed)
            .map((wave) => (
              <OpenWave key={wave.id} wave={wave} onOver={() => void answer.refetch()} />
            ))}
        </>
      )}
    </Loaded>
  );
}

const worthShowing = (waves: readonly WaveSummary[]): WaveSummary[] =>
  waves
    .filter(({ isClosed }) => isClosed)
    .filter((wave, index) => index === 0 || wave.suppliersToPlace > 0 || isOnItsWay(wave.places));

const isOnItsWay = ({ placed, received, sorted, onRun }: WaveSummary['places']): boolean =>
  placed + received + sorted + onRun > 0;

function ClosedWave({ wave }: { wave: WaveSummary }) {
  const now = useNow(60_000);
  const { tone, word } = waveState(wave);
  const isDue = wave.suppliersToPlace > 0;
  return (
    <Card look={isDue ? 'due' : 'plain'}>
      <SectionTitle
        title={`${waveTitle(wave, now)} · ${cutOffWords(wave)}`}
        hint={<DottedWords words={sumWords(wave)} />}
        extra={<Pill tone={tone}>{word}</Pill>}
      />
      <PieceLine places={wave.places} />
      <Buttons>
        <ActionButton look={isDue ? 'main' : 'soft'} onTap={() => go('staffPurchase', { waveId: wave.id })}>
          {isDue ? '去下单' : '看采购'}
        </ActionButton>
      </Buttons>
    </Card>
  );
}

function OpenWave({ wave, onOver }: { wave: WaveSummary; onOver: () => void }) {
  const now = useNow(60_000);
  return (
    <Card>
      <SectionTitle title={waveTitle(wave, now)} extra={cutOffWords(wave)} />
      <View className="open-wave">
        <View className="secondary">距截单</View>
        <Countdown until={wave.closesAt} onOver={onOver} />
      </View>
      <View className="secondary">
        到现在 <DottedWords words={sumWords(wave)} />
      </View>
    </Card>
  );
}
