import type { Run } from '@/contract/dispatch';
import { ActionBar } from '@/components/action-bar';
import { ActionButton } from '@/components/action-button';
import type { RunProgress } from '@/domain/run-progress';
import { askFirst } from '@/lib/ask-first';
import { useSession } from '@/lib/session';
import { useAction } from '@/lib/use-action';

interface Props {
  communityId: string;
  run: Run;
  progress: RunProgress;
}

/** The next step of the run as a whole. It needs signal, unlike the doors. */
export function RunBar({ communityId, run, progress }: Props) {
  const { role } = useSession();
  const accept = useAction('dispatch.acceptRun');
  const depart = useAction('dispatch.departRun');
  const target = { communityId, runId: run.id };
  if (run.state === 'open' && role === 'volunteer') {
    return (
      <Step
        word="我来送"
        note={`${run.households} 户 · ${run.pieces} 件`}
        step={accept}
        onTap={() => accept.run(target)}
      />
    );
  }
  if (run.state === 'accepted' && run.isMine) {
    return (
      <Step
        word="出发"
        note="点出发后，这几户会收到“请留意敲门”"
        step={depart}
        onTap={() => depart.run(target)}
      />
    );
  }
  if (run.state === 'departed' && run.isMine) return <Finish target={target} progress={progress} />;
  return null;
}

interface StepProps {
  word: string;
  note?: string;
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
}

/** Ends the run, once the server knows of every door: a word that came after the end would be refused. */
function Finish({ target, progress }: FinishProps) {
  const finish = useAction('dispatch.finishRun');
  const { left, piecesLeft, waiting } = progress;
  const note = waiting > 0 ? `有 ${waiting} 户待同步，等有信号再完成` : undefined;
  const end = async () => {
    const content =
      left > 0
        ? `还有 ${left} 户没有结果。完成后这 ${piecesLeft} 件算带回中转站，排进下一趟。`
        : '每一户都有结果了，完成这一趟吗？';
    if (await askFirst({ content, yes: '完成本趟', no: '再看看' })) await finish.run(target);
  };
  return <Step word="完成本趟" note={note} step={finish} isDisabled={waiting > 0} onTap={end} />;
}
