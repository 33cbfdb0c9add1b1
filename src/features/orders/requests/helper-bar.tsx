import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import { Tap } from '@/components/buttons/tap';
import type { Request } from '@/contract/requests';
import { formatMoment } from '@/domain/beijing-time';
import { askFirst } from '@/lib/forms/ask-first';
import { useNow } from '@/lib/phone/clock';
import { useSession } from '@/lib/session/session';
import { useAction } from '@/lib/answers/use-action';
import type { Home } from '@/lib/answers/use-home';
import { FailSheet } from './fail-sheet';
import { FinishSheet } from './finish-sheet';
import './due-note.scss';

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
      <ActionBar note={<DueNote {...{ home, request, onRefused }} />}>
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
      <FinishSheet
        home={home}
        requestId={request.id}
        needsCode={request.needsCode === true}
        isOpen={sheet === 'finish'}
        onClose={close}
      />
      <FailSheet home={home} requestId={request.id} isOpen={sheet === 'fail'} onClose={close} />
    </>
  );
}

/** Until when it is theirs, and one tap to keep it longer. */
function DueNote({ home, request, onRefused }: Props) {
  const { run } = useAction('orders.keepRequest');
  const now = useNow(60_000);
  if (!request.dueAt || !request.isMine) return null;
  const keep = async () => {
    if (!(await run({ communityId: home.communityId, requestId: request.id }))) onRefused();
  };
  return (
    <View className="due-note">
      <View>{formatMoment(request.dueAt, now)} 前没办完，会让给别人</View>
      <Tap className="due-note__keep" onTap={() => void keep()}>
        还在办
      </Tap>
    </View>
  );
}

/** What can be done with a request now: take it, or, when it is in one's hand (staff: in anybody's), settle it. */
export function HelperBar(props: Props) {
  const { role } = useSession();
  const { state, isMine } = props.request;
  if (state === 'open') return <TakeBar {...props} />;
  return state === 'taken' && (isMine || role === 'staff') ? <TakenBar {...props} /> : null;
}
