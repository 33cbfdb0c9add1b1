import { useEffect } from 'react';
import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { MoreRows } from '@/components/waiting/more-rows';
import { Row } from '@/components/cards/row';
import type { Message } from '@/contract/messages';
import { formatMoment } from '@/domain/beijing-time';
import { now } from '@/lib/phone/clock';
import { useAnswer } from '@/lib/answers/use-answer';
import { useSession } from '@/lib/session/session';
import { markSeen } from '@/lib/answers/unread';
import { useHome, type Home } from '@/lib/answers/use-home';
import { usePages } from '@/lib/answers/use-pages';
import { openerOf } from './open-link';

const noMessages = <MessageCard icon="messages" title="还没有消息" hint="订单到了哪一步，会在这里告诉您家" />;

function MessageRow({ message: { body, at, link }, householdId }: { message: Message; householdId: string }) {
  const open = link ? openerOf(link, householdId) : undefined;
  return <Row title={body} hint={formatMoment(at, now())} onTap={open} />;
}

function MessagesOf({ home }: { home: Home }) {
  const { answer, ...more } = usePages('messages.listMessages', home, { keep: true });
  return (
    <Loaded answer={answer} isEmpty={(messages) => messages.length === 0} empty={noMessages}>
      {(messages) => (
        <>
          <Seen whose={home.householdId} messages={messages} />
          <Card className="card--rows">
            {messages.map((message) => (
              <MessageRow key={message.id} message={message} householdId={home.householdId} />
            ))}
          </Card>
          <MoreRows {...more} />
        </>
      )}
    </Loaded>
  );
}

/** They are on the screen: the dot on the tab goes. */
function Seen({ whose, messages: [newest] }: { whose: string; messages: readonly { id: string }[] }) {
  const id = newest?.id;
  useEffect(() => {
    if (id) markSeen(whose, id);
  }, [whose, id]);
  return null;
}

const nothingForMe = (
  <MessageCard icon="messages" title="还没有消息" hint="轮到您去做的事、改派给别人的配送单，会在这里告诉您" />
);

const MyMessages = ({ communityId }: { communityId: string }) => (
  <MessagesOfMine
    communityId={communityId}
    list={usePages('messages.listMyMessages', { communityId }, { keep: true })}
  />
);

/** A captain's role hangs on an entrance: what they were told is asked for there. */
function CaptainMessages() {
  const mine = useAnswer('households.listMyEntrances', {}, { keep: true });
  return (
    <Loaded answer={mine} isEmpty={({ rows }) => rows.length === 0} empty={nothingForMe}>
      {({ rows: [first] }) => (first ? <MessagesAt at={first} /> : null)}
    </Loaded>
  );
}

function MessagesAt({
  at: { communityId, entranceId },
}: {
  at: { communityId: string; entranceId: string };
}) {
  const list = usePages('messages.listCaptainMessages', { communityId, entranceId }, { keep: true });
  return <MessagesOfMine communityId={communityId} list={list} />;
}

interface Mine {
  communityId: string;
  list: ReturnType<typeof usePages<'messages.listMyMessages' | 'messages.listCaptainMessages'>>;
}

function MessagesOfMine({ communityId, list: { answer, ...more } }: Mine) {
  return (
    <Loaded answer={answer} isEmpty={(messages) => messages.length === 0} empty={nothingForMe}>
      {(messages) => (
        <>
          <Seen whose={communityId} messages={messages} />
          <Card className="card--rows">
            {messages.map((message) => (
              <MessageRow key={message.id} message={message} householdId="" />
            ))}
          </Card>
          <MoreRows {...more} />
        </>
      )}
    </Loaded>
  );
}

/** What the household of the role in use was told, or whoever works here about their work; newest first. */
export function MessageList() {
  const home = useHome();
  const { grant, role } = useSession();
  if (home) return <MessagesOf home={home} />;
  if (role === 'captain') return <CaptainMessages />;
  if ((role === 'volunteer' || role === 'staff') && grant?.communityId)
    return <MyMessages communityId={grant.communityId} />;
  return (
    <MessageCard
      icon="messages"
      title="现在的身份没有消息"
      hint="消息是发给住户的；要看自己家的，请到“我的”换成住户身份"
    />
  );
}
