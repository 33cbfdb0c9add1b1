import { Card } from '@/components/cards/card';
import { ActionButton } from '@/components/buttons/action-button';
import { Row } from '@/components/cards/row';
import { useReminders } from '@/lib/answers/ask-for-reminders';
import { quotaWords } from './quota-words';

/** How many reminders WeChat may still show, and one tap for one more; nothing where there are none to be had. */
export function ReminderQuota() {
  const { rows, topUp } = useReminders();
  if (rows.length === 0) return null;
  return (
    <Card>
      {rows.map((row) => (
        <Row
          key={row.templateId}
          title={quotaWords(row, rows.length > 1)}
          hint="微信规定：点一次同意，只能提醒一次"
        />
      ))}
      <ActionButton look="soft" onTap={topUp}>
        再加一次微信提醒
      </ActionButton>
    </Card>
  );
}
