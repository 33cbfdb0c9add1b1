import { Card } from '@/components/cards/card';
import { DottedWords } from '@/components/words/dotted-words';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { useNow } from '@/lib/phone/clock';
import { usePages } from '@/lib/answers/use-pages';
import { sumWords, waveState, waveTitle } from './wave-words';

interface Props {
  communityId: string;
  currentId: string | undefined;
  onChoose: (waveId: string) => void;
}

/** The other waves, newest first, to look at instead. */
export function OtherWaves({ communityId, currentId, onChoose }: Props) {
  const { answer, more, isFetchingMore } = usePages('purchasing.listWaves', { communityId });
  const now = useNow(60_000);
  return (
    <Loaded answer={answer} skeletonCards={1} isEmpty={(waves) => waves.every(({ id }) => id === currentId)}>
      {(waves) => (
        <Card>
          <SectionTitle title="其他批次" />
          {waves
            .filter(({ id }) => id !== currentId)
            .map((wave) => (
              <Row
                key={wave.id}
                title={waveTitle(wave, now)}
                hint={<DottedWords words={sumWords(wave)} />}
                extra={<Pill tone={waveState(wave).tone}>{waveState(wave).word}</Pill>}
                onTap={() => onChoose(wave.id)}
              />
            ))}
          <MoreRows more={more} isFetchingMore={isFetchingMore} />
        </Card>
      )}
    </Loaded>
  );
}
