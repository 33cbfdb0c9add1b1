import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { isDemo, openDemoPeople } from '@/lib/session/is-demo';

/** In a demo nobody needs a password: choose whose shoes to step into. */
export function DemoLink() {
  if (!isDemo()) return null;
  return (
    <Card>
      <SectionTitle title="这是演示" hint="人和小区都是虚构的，不会给任何人发消息" />
      <ActionButton look="second" onTap={openDemoPeople}>
        选一位演示人物
      </ActionButton>
    </Card>
  );
}
