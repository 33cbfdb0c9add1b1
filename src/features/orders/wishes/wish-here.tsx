import { View } from '@tarojs/components';
import { Tap } from '@/components/buttons/tap';
import { go } from '@/lib/pages/routes';
import { useSession } from '@/lib/session/session';
import type { Home } from '@/lib/answers/use-home';
import { WishForm } from './wish-form';

/** Below the goods: what is not on the list is written down right here; `word` was looked for and not found. Not for a helper at the door. */
export function WishHere({ home, word }: { home: Home; word: string }) {
  const { role } = useSession();
  if (role === 'volunteer') return null;
  return (
    <View className="wish-here">
      <WishForm home={home} label="没找到？直接写" found={word} isFolded />
      <Tap className="household-link" onTap={() => go('residentWishes', { householdId: home.householdId })}>
        看写过的和答复
      </Tap>
    </View>
  );
}
