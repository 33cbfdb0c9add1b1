import { Screen } from '@/components/page/screen';
import { MessageList } from '@/features/messages/message-list';
import { TwoKinds } from '@/features/messages/two-kinds';
import { OwnNoticeList } from '@/features/notices/own/own-notice-list';

export default function MessagesPage() {
  return (
    <Screen title="消息" tab="messages">
      <TwoKinds notices={(home) => <OwnNoticeList home={home} />}>
        <MessageList />
      </TwoKinds>
    </Screen>
  );
}
