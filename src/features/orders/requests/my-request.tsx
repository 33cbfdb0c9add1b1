import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { Screen } from '@/components/page/screen';
import { askFirst } from '@/lib/forms/ask-first';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Home } from '@/lib/answers/use-home';
import { RequestCards } from './request-cards';
import '../orders.scss';

interface Props {
  home: Home;
  requestId: string;
}

function CancelBar({ home, requestId, onRefused }: Props & { onRefused: () => void }) {
  const { run, isRunning } = useAction('orders.cancelRequest');
  const cancel = async () => {
    if (!(await askFirst({ content: '这件事不办了吗？', yes: '不办了' }))) return;
    if (!(await run({ ...home, requestId }))) onRefused();
  };
  return (
    <ActionBar>
      <ActionButton size="bar" look="danger" isRunning={isRunning} onTap={() => void cancel()}>
        不办了
      </ActionButton>
    </ActionBar>
  );
}

/** One request as its household sees it. */
export function MyRequest({ home, requestId }: Props) {
  const answer = useAnswer('orders.getRequest', { ...home, requestId }, { keep: true, everyMs: 30_000 });
  const bottom =
    answer.data?.state === 'open' ? (
      <CancelBar home={home} requestId={requestId} onRefused={() => void answer.refetch()} />
    ) : null;
  return (
    <Screen title="托办的事" bottom={bottom}>
      <Loaded answer={answer}>{(request) => <RequestCards home={home} request={request} />}</Loaded>
    </Screen>
  );
}

/** Stands where a request would be when the address names none. */
export const NoSuchRequest = () => (
  <Screen title="托办的事">
    <MessageCard icon="orders" title="没有找到这件事" hint="请回到首页，从列表里打开" />
  </Screen>
);
