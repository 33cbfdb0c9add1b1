import { Screen } from '@/components/page/screen';
import { MessageList } from '@/features/messages/message-list';

export default function MessagesPage() {
  return (
    <Screen title="消息" tab="messages">
      <MessageList />
    </Screen>
  );
}
