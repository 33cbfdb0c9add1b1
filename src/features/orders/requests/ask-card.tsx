import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Icon, type IconName } from '@/components/pictures/icon';
import { SectionTitle } from '@/components/cards/section-title';
import { Tap } from '@/components/buttons/tap';
import type { RequestGroup } from '@/domain/requests';
import { go } from '@/lib/pages/routes';
import { useTextSize } from '@/lib/accessible/text-size';
import type { Home } from '@/lib/answers/use-home';

const asks = [
  { group: 'medicine', label: '代买药', icon: 'medicine' },
  { group: 'card', label: '充水电气', icon: 'card' },
  { group: 'trip', label: '就医用车', icon: 'car' },
  { group: 'other', label: '其他', icon: 'messages' },
] as const satisfies readonly { group: RequestGroup; label: string; icon: IconName }[];

interface OneProps {
  label: string;
  icon: IconName;
  onTap: () => void;
}

function One({ label, icon, onTap }: OneProps) {
  return (
    <Tap className="ask-card__one" onTap={onTap}>
      <View className="ask-card__icon">
        <Icon name={icon} colour="brand" size={26} />
      </View>
      <View>{label}</View>
    </Tap>
  );
}

/** In large type: what is asked for most is one big button, the rest stands below it in the order of need. */
function LargeAsk({ householdId }: { householdId: string }) {
  return (
    <Card>
      <SectionTitle title="要什么" />
      <ActionButton size="bar" onTap={() => go('residentOrder', { householdId })}>
        买菜买粮
      </ActionButton>
      {asks.map(({ group, label, icon }) => (
        <Tap key={group} className="ask-row" onTap={() => go('residentAsk', { householdId, group })}>
          <Icon name={icon} colour="brand" size={26} />
          <View>{label}</View>
        </Tap>
      ))}
    </Card>
  );
}

/** What a household can ask for with one tap: goods in the open wave, and everything that is not goods. */
export function AskCard({ home: { householdId } }: { home: Home }) {
  const { isLarge } = useTextSize();
  if (isLarge) return <LargeAsk householdId={householdId} />;
  return (
    <Card className="ask-card">
      <One label="买菜买粮" icon="basket" onTap={() => go('residentOrder', { householdId })} />
      {asks.map(({ group, ...one }) => (
        <One key={group} {...one} onTap={() => go('residentAsk', { householdId, group })} />
      ))}
    </Card>
  );
}
