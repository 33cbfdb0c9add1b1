import { View } from '@tarojs/components';
import type { Run } from '@/contract/dispatch';
import { Card } from '@/components/cards/card';
import { QueuePill } from '@/components/page/queue-pill';
import type { RunProgress } from '@/domain/run-progress';
import { loadWords } from '../pieces/load-words';
import { buildingWords, runStateOf, stationWords } from './run-words';

interface Props {
  run: Run;
  progress: RunProgress;
}

/** How far the run has come: doors that have their goods, what comes back and what is left to carry, dark so that it is read in the sun. */
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
        <View className="run-head__count">{countWords(run, progress)}</View>
        <View className="run-head__left">{leftWords(run, progress)}</View>
      </View>
    </Card>
  );
}

/** What was said at the doors: a door that nobody opened is not one that has its goods. */
function countWords({ kind, state }: Run, { households, settled, delivered, left }: RunProgress): string {
  if (settled === 0 && state !== 'finished') return `${households} 户`;
  const isOver = state === 'finished';
  const words = kind === 'pickUp' ? { done: '取走', back: '没取' } : { done: '送到', back: '带回' };
  const back = settled - delivered + (isOver ? left : 0);
  return back > 0 ? `${words.done} ${delivered} · ${words.back} ${back} 户` : `${words.done} ${delivered} 户`;
}

function leftWords(run: Run, { left, piecesLeft, loadLeft }: RunProgress): string {
  const { state, pieces, load, kind } = run;
  if (state === 'finished')
    return left > 0 ? `${kind === 'pickUp' ? '没取' : '带回'} ${left} 户 · ${piecesLeft} 件` : '全部有结果';
  if (state !== 'departed') return `${runStateOf(run).word} · 共 ${pieces} 件 · ${loadWords(load)}`;
  return left > 0 ? `还剩 ${left} 户 · ${piecesLeft} 件 · ${loadWords(loadLeft)}` : '每户都有结果了';
}
