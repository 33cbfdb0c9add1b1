import { View } from '@tarojs/components';
import type { Run } from '@/contract/dispatch';
import { Card } from '@/components/card';
import { QueuePill } from '@/components/queue-pill';
import type { RunProgress } from '@/domain/run-progress';
import { loadWords } from './load-words';
import { buildingWords, runStateOf, stationWords } from './run-words';

interface Props {
  run: Run;
  progress: RunProgress;
}

/** How far the run has come: doors done and what is left to carry, dark so that it is read in the sun. */
export function RunHead({ run, progress }: Props) {
  return (
    <Card look="dark">
      <View className="run-head__line">
        <View>
          {stationWords(run)} {run.kind === 'pickUp' ? '等' : '→'} {buildingWords(run)}
        </View>
        <QueuePill />
      </View>
      <View className="run-head__line">
        <View className="run-head__count">
          {progress.settled} / {progress.households} 户
        </View>
        <View className="run-head__left">{leftWords(run, progress)}</View>
      </View>
    </Card>
  );
}

function leftWords(run: Run, { left, piecesLeft, loadLeft }: RunProgress): string {
  const { state, pieces, load, kind } = run;
  if (state === 'finished')
    return left > 0 ? `${kind === 'pickUp' ? '没取' : '带回'} ${left} 户 · ${piecesLeft} 件` : '全部有结果';
  if (state !== 'departed') return `${runStateOf(run).word} · 共 ${pieces} 件 · ${loadWords(load)}`;
  return left > 0 ? `还剩 ${left} 户 · ${piecesLeft} 件 · ${loadWords(loadLeft)}` : '每户都有结果了';
}
