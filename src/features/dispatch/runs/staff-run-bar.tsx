import { useState } from 'react';
import type { Run } from '@/contract/dispatch';
import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import { askFirst } from '@/lib/forms/ask-first';
import { useAction } from '@/lib/answers/use-action';
import { VolunteerSheet } from './volunteer-sheet';

interface Props {
  target: { communityId: string; runId: string };
  run: Run;
}

/** Staff give the run to somebody, to somebody else, or open it again. */
export function StaffRunBar({ target, run }: Props) {
  const [isChoosing, setChoosing] = useState(false);
  const takeBack = useAction('dispatch.takeBackRun');
  const heldBy = run.volunteerId;
  const open = async () => {
    const content = `收回后，别的志愿者可以接这一趟。要从${run.volunteerName ?? '志愿者'}那里收回吗？`;
    if (await askFirst({ content, yes: '收回' })) await takeBack.run({ ...target, heldBy });
  };
  return (
    <>
      <ActionBar note={notes[run.state]}>
        {run.state === 'accepted' ? (
          <ActionButton size="bar" look="second" isRunning={takeBack.isRunning} onTap={() => void open()}>
            收回
          </ActionButton>
        ) : null}
        <ActionButton size="bar" onTap={() => setChoosing(true)}>
          {heldBy === null ? '派给志愿者' : '改派'}
        </ActionButton>
      </ActionBar>
      {isChoosing ? (
        <VolunteerSheet target={target} heldBy={heldBy} onClose={() => setChoosing(false)} />
      ) : null}
    </>
  );
}

const notes: Readonly<Record<Run['state'], string>> = {
  open: '可以派给一位志愿者，也可以等人来接',
  accepted: '还没出发，可以收回或改派',
  departed: '送不了时可以改派，已经登记的住户不变',
  finished: '',
};
