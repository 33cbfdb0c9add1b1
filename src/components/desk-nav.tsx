import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { addresses, switchTo } from '@/lib/routes';
import { useSession } from '@/lib/session';
import { webOnly } from '@/lib/web-only';
import { otherPlaces, staffPlaces, type DeskPlace } from './desk-places';
import { Icon } from './icon';
import { stepByArrow, type StopKey } from './step-by-arrow';
import './desk-nav.scss';

/** The work areas at the side of a desk; the one that the page in front belongs to is marked. */
export function DeskNav() {
  const { role, grant } = useSession();
  const { path } = useRouter();
  const places = role === 'staff' ? staffPlaces : otherPlaces;
  return (
    <View className="desk-nav" ariaLabel="工作区" {...webOnly({ role: 'navigation' })}>
      <View className="desk-nav__community">{grant?.communityName ?? grant?.placeLabel}</View>
      <View>
        {places.map((place) => (
          <Place key={place.label} place={place} isCurrent={isPlaceOf(place, path)} />
        ))}
      </View>
    </View>
  );
}

const isPlaceOf = ({ pages }: DeskPlace, path: string): boolean =>
  pages.some((page) => path.startsWith(addresses[page]));

function Place({ place, isCurrent }: { place: DeskPlace; isCurrent: boolean }) {
  const open = () => switchTo(place.pages[0]);
  const web = {
    role: 'link',
    tabIndex: 0,
    ariaCurrent: isCurrent ? 'page' : undefined,
    onKeyDown: (event: StopKey) => (event.key === 'Enter' ? open() : stepByArrow(event)),
  };
  return (
    <View
      className={`desk-nav__place ${isCurrent ? 'desk-nav__place--current' : ''}`}
      onClick={open}
      {...webOnly(web)}
    >
      <Icon name={place.icon} colour={isCurrent ? 'brand' : 'quiet'} />
      <View>{place.label}</View>
    </View>
  );
}
