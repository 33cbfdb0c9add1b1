import { Text, View } from '@tarojs/components';
import { Pill } from '@/components/words/pill';
import { waveNames } from '@/domain/waves';
import { useNow } from '@/lib/phone/clock';
import { useSession } from '@/lib/session/session';
import type { Home } from '@/lib/answers/use-home';
import type { Catalogue } from '../goods/catalogue';
import { nearMoment } from '../waves/near-moment';
import { lastOf } from '@/domain/last-of';

interface Props {
  home: Home;
  catalogue: Catalogue;
}

const roomOf = (label: string) => lastOf(label.split(' ')) ?? label;

/** Whose order it is: one's own home by its room; another's door in full, so that nobody orders for the wrong one. */
function useWhom({ householdId }: Home, label: string): [whom: string, deed: string] {
  const { grant, role } = useSession();
  if (role === 'volunteer') return [label, '上门代下单'];
  if (grant?.householdId !== householdId) return [label, '代下单'];
  return [role === 'familyProxy' ? `家人 · ${label}` : `自己家 · ${roomOf(label)}`, '下单'];
}

/** For whom the order is and until when it can be given; stays in sight. */
export function ForWhom({ home, catalogue: { place, wave } }: Props) {
  const now = useNow(60_000);
  const [whom, deed] = useWhom(home, place.label);
  return (
    <View className="for-whom">
      <View className="secondary">
        给 <Text className="for-whom__name">{whom}</Text> {deed}
      </View>
      {wave ? (
        <Pill>
          {waveNames[wave.kind]} · {nearMoment(wave.closesAt, now)} 截单
        </Pill>
      ) : null}
    </View>
  );
}
