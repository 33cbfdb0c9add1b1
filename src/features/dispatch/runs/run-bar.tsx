import type { ReactNode } from 'react';
import type { Run } from '@/contract/dispatch';
import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import type { RunProgress } from '@/domain/run-progress';
import { askFirst } from '@/lib/forms/ask-first';
import { useSession } from '@/lib/session/session';
import { useAction } from '@/lib/answers/use-action';
import { loadWords } from '../pieces/load-words';
import { StaffRunBar } from './staff-run-bar';

interface Props {
  communityId: string;
  run: Run;
  progress: RunProgress;
  /** What was just recorded, above the next step. */
  children?: ReactNode;
}

/** The next step of the run as a whole. It needs signal, unlike the doors. */
export function RunBar({ communityId, run, progress, children }: Props) {
  const { role } = useSession();
  const accept = useAction('dispatch.acceptRun');
  const depart = useAction('dispatch.departRun');
  const target = { communityId, runId: run.id };
  if (run.state === 'open' && role === 'volunteer') {
    return (
      <Step
        word="我来送"
        note={`${run.households} 户 · ${run.pieces} 件 · ${loadWords(run.load)}`}
        step={accept}
        onTap={() => accept.run(target)}
      />
    );
  }
  if (run.state === 'accepted' && run.isMine) {
    return (
      <ActionBar note="点出发后，这几户会收到“请留意敲门”">
        <Release target={target} />
        <ActionButton size="bar" isRunning={depart.isRunning} onTap={() => void depart.run(target)}>
          出发
        </ActionButton>
      </ActionBar>
    );
  }
  if (run.kind === 'pickUp' && run.state === 'departed')
    return <Finish target={target} progress={progress} lastWord={children} isPickUp />;
  // Whoever went with paper alone has no phone to end the run with: staff who have typed it in do.
  const isSettled = run.state === 'departed' && progress.left === 0;
  if (role === 'staff' && isSettled)
    return <Finish target={target} progress={progress} lastWord={children} />;
  if (role === 'staff' && run.state !== 'finished') return <StaffRunBar target={target} run={run} />;
  if (run.state === 'departed' && run.isMine)
    return <Finish target={target} progress={progress} lastWord={children} />;
  return null;
}

/** Somebody who cannot go after all gives the run back before leaving. */
function Release({ target }: { target: { communityId: string; runId: string } }) {
  const release = useAction('dispatch.releaseRun');
  const giveBack = async () => {
    const content = '退回后，别的志愿者可以接这一趟。要退回吗？';
    if (await askFirst({ content, yes: '退回' })) await release.run(target);
  };
  return (
    <ActionButton size="bar" look="second" isRunning={release.isRunning} onTap={() => void giveBack()}>
      退回
    </ActionButton>
  );
}

interface StepProps {
  word: string;
  note?: ReactNode;
  step: { isRunning: boolean };
  onTap: () => Promise<unknown>;
  isDisabled?: boolean;
}

function Step({ word, note, step, onTap, isDisabled }: StepProps) {
  return (
    <ActionBar note={note}>
      <ActionButton size="bar" isRunning={step.isRunning} isDisabled={isDisabled} onTap={() => void onTap()}>
        {word}
      </ActionButton>
    </ActionBar>
  );
}

interface FinishProps {
  target: { communityId: string; runId: string };
  progress: RunProgress;
  lastWord: ReactNode;
  isPickUp?: boolean;
}

/** Ends the run, once the server knows of every door: a word that came after the end would be refused. */
function Finish({ target, progress, lastWord, isPickUp = false }: FinishProps) {
  const finish = useAction('dispatch.finishRun');
  const { left, piecesLeft, waiting } = progress;
  const waitingWords = waiting > 0 ? `有 ${waiting} 户待同步，等有信号再完成` : null;
  const note = lastWord ? (
    <>
      {lastWord}
      {waitingWords}
    </>
  ) : (
    waitingWords
  );
  const end = async () => {
    const rest = isPickUp
      ? `还有 ${left} 户没有来取。结束后这 ${piecesLeft} 件留在中转站，可以再开一次取货。`
      : `还有 ${left} 户没有结果。完成后这 ${piecesLeft} 件算带回中转站，排进下一趟。`;
    const content = left > 0 ? rest : '每一户都有结果了，完成这一趟吗？';
    if (await askFirst({ content, yes: isPickUp ? '结束取货' : '完成本趟', no: '再看看' }))
      await finish.run(target);
  };
  const word = isPickUp ? '结束取货' : '完成本趟';
  return <Step word={word} note={note} step={finish} isDisabled={waiting > 0} onTap={end} />;
}
