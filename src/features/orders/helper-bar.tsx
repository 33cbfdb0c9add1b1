import { useState } from 'react';
import { ActionBar } from '@/components/action-bar';
import { ActionButton } from '@/components/action-button';
import type { Request } from '@/contract/requests';
import { askFirst } from '@/lib/ask-first';
import { useSession } from '@/lib/session';
import { useAction } from '@/lib/use-action';
import type { Home } from '@/lib/use-home';
import { FailSheet } from './fail-sheet';
import { FinishSheet } from './finish-sheet';

interface Props {
  home: Home;
  request: Request;
  /** Somebody else was faster: show how it stands now. */
  onRefused: () => void;
}

function TakeBar({ home, request, onRefused }: Props) {
  const { run, isRunning } = useAction('orders.takeRequest');
  const take = async () => {
    const taken = await run({ communityId: home.communityId, requestId: request.id });
    if (!taken) onRefused();
  };
  return (
    <ActionBar>
      <ActionButton size="bar" isRunning={isRunning} onTap={() => void take()}>
        我来办
      </ActionButton>
    </ActionBar>
  );
}

function TakenBar({ home, request, onRefused }: Props) {
  const [sheet, setSheet] = useState<'finish' | 'fail' | null>(null);
  const { run, isRunning } = useAction('orders.releaseRequest');
  const release = async () => {
    if (!(await askFirst({ content: '退回后，别人可以接着办。要退回吗？', yes: '退回' }))) return;
    if (!(await run({ communityId: home.communityId, requestId: request.id }))) onRefused();
  };
  const close = () => setSheet(null);
  return (
    <>
      <ActionBar>
        <ActionButton size="bar" look="second" isRunning={isRunning} onTap={() => void release()}>
          退回
        </ActionButton>
        <ActionButton size="bar" look="second" onTap={() => setSheet('fail')}>
          没办成
        </ActionButton>
        <ActionButton size="bar" onTap={() => setSheet('finish')}>
          办好了
        </ActionButton>
      </ActionBar>
      <FinishSheet home={home} requestId={request.id} isOpen={sheet === 'finish'} onClose={close} />
      <FailSheet home={home} requestId={request.id} isOpen={sheet === 'fail'} onClose={close} />
    </>
  );
}

/** What can be done with a request now: take it, or, when it is in one's hand (staff: in anybody's), settle it. */
export function HelperBar(props: Props) {
  const { role } = useSession();
  const { state, isMine } = props.request;
  if (state === 'open') return <TakeBar {...props} />;
  return state === 'taken' && (isMine || role === 'staff') ? <TakenBar {...props} /> : null;
}
