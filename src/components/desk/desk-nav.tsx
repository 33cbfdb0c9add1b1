import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Fragment } from 'react';
import { addresses, switchTo } from '@/lib/pages/routes';
import { useSession } from '@/lib/session/session';
import { useToDo } from '@/lib/answers/use-to-do';
import { webOnly } from '@/lib/accessible/web-only';
import { deskOf, waitsOf, type DeskPlace, type DeskSection } from './desk-places';
import { Icon } from '../pictures/icon';
import { OpenCount } from './open-count';
import { stepByArrow, type StopKey } from '../buttons/step-by-arrow';
import './desk-nav.scss';

/** The work areas at the side of a desk, grouped; the one that the page in front belongs to is marked. */
export function DeskNav() {
  const { role, grant } = useSession();
  const { first, sections, last } = deskOf(role);
  return (
    <View className="desk-nav" ariaLabel="工作区" {...webOnly({ role: 'navigation' })}>
      <View className="desk-nav__community">{grant?.communityName ?? grant?.placeLabel}</View>
      <View className="desk-nav__places">
        <Place place={first} />
        {sections.map((section) => (
          <Section key={section.title} section={section} />
        ))}
        {last.map((place) => (
          <Place key={place.label} place={place} />
        ))}
      </View>
    </View>
  );
}

const Section = ({ section: { title, places } }: { section: DeskSection }) => (
  <Fragment>
    <View className="desk-nav__heading" {...webOnly({ role: 'heading', 'aria-level': 2 })}>
      {title}
    </View>
    {places.map((place) => (
      <Place key={place.label} place={place} />
    ))}
  </Fragment>
);

const isPlaceOf = ({ pages }: DeskPlace, path: string): boolean =>
  pages.some((page) => path.startsWith(addresses[page]));

function Place({ place }: { place: DeskPlace }) {
  const { path } = useRouter();
  const isCurrent = isPlaceOf(place, path);
  const open = () => switchTo(place.pages[0]);
  const looks = [
    'desk-nav__place',
    place.isShort && 'desk-nav__place--short',
    isCurrent && 'desk-nav__place--current',
  ];
  const web = {
    role: 'link',
    tabIndex: 0,
    ariaCurrent: isCurrent ? 'page' : undefined,
    onKeyDown: (event: StopKey) => (event.key === 'Enter' ? open() : stepByArrow(event)),
  };
  return (
    <View className={looks.filter(Boolean).join(' ')} onClick={open} {...webOnly(web)}>
      <Icon name={place.icon} colour={isCurrent ? 'brand' : 'quiet'} />
      <View className="desk-nav__label">{place.label}</View>
      <OpenCount toDo={useToDo()} kinds={waitsOf(place)} />
    </View>
  );
}
