import { View } from '@tarojs/components';
import type { RunSummary } from '@/contract/dispatch';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { DottedWords } from '@/components/words/dotted-words';
import { Pill } from '@/components/words/pill';
import { Progress } from '@/components/waiting/progress';
import { SectionTitle } from '@/components/cards/section-title';
import { go } from '@/lib/pages/routes';
import { loadWords } from '../pieces/load-words';
import { buildingWords, runStateOf, stationWords } from './run-words';

interface Props {
  run: RunSummary;
  /** The volunteer may take it. */
  onAccept?: () => void;
  isAccepting?: boolean;
}

/** One run in a list: where it goes, how much it is, how far it has come. */
export function RunCard({ run, onAccept, isAccepting = false }: Props) {
  const { tone, word } = runStateOf(run);
  const size = `${run.households} 户 · ${run.pieces} 件 · ${loadWords(run.load)}`;
  const place = run.kind === 'pickUp' ? `${stationWords(run)}取货` : null;
  const parts = [place, run.label, size, run.isMine ? null : run.volunteerName];
  const isOnTheWay = run.state === 'departed';
  return (
    <Card look={run.isMine && run.state !== 'finished' ? 'chosen' : 'plain'}>
      <SectionTitle
        title={buildingWords(run)}
        hint={<DottedWords words={parts.filter(Boolean).join(' · ')} />}
        extra={<Pill tone={tone}>{isOnTheWay ? `${word} ${run.settled} / ${run.households} 户` : word}</Pill>}
      />
      {isOnTheWay ? <Progress done={run.settled} of={run.households} label="已有结果的户数" /> : null}
      <Buttons>
        {onAccept ? (
          <ActionButton isRunning={isAccepting} onTap={onAccept}>
            我来送
          </ActionButton>
        ) : (
          <ActionButton
            look={run.isMine && run.state !== 'finished' ? 'main' : 'soft'}
            onTap={() => go('volunteerRun', { runId: run.id })}
          >
            {run.isMine && run.state !== 'finished' ? '打开清单' : '看清单'}
          </ActionButton>
        )}
      </Buttons>
    </Card>
  );
}

/** Names a part of a list of runs; nothing when the part is empty. */
export function ListHead({ title, count }: { title: string; count: number }) {
  if (count === 0) return null;
  return (
    <View className="list-head">
      <View className="heading">{title}</View>
      <View className="secondary">{count} 趟</View>
    </View>
  );
}
