import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Icon, type IconName } from '@/components/icon';
import { Tap } from '@/components/tap';
import type { RequestGroup } from '@/domain/requests';
import { go } from '@/lib/routes';
import type { Home } from '@/lib/use-home';

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

/** What a household can ask for with one tap: goods in the open wave, and everything that is not goods. */
export function AskCard({ home: { householdId } }: { home: Home }) {
  return (
    <Card className="ask-card">
      <One label="买菜买粮" icon="basket" onTap={() => go('residentOrder', { householdId })} />
      {asks.map(({ group, ...one }) => (
        <One key={group} {...one} onTap={() => go('residentAsk', { householdId, group })} />
      ))}
    </Card>
  );
}
