import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { addresses, switchTo, type PageName } from '@/lib/pages/routes';
import { useSession } from '@/lib/session/session';
import { useToDo } from '@/lib/answers/use-to-do';
import { webOnly } from '@/lib/accessible/web-only';
import { tabsAt, type PlaceTab } from '../desk/desk-places';
import { OpenCount } from '../desk/open-count';
import { Tap } from '../buttons/tap';
import './page-tabs.scss';

/** The pages that share one place, side by side below the title: going to and fro leaves no pile of pages. */
export function PageTabs() {
  const { role } = useSession();
  const { path } = useRouter();
  const isAt = (page: PageName) => path.split('?')[0] === addresses[page];
  const tabs = tabsAt(role, isAt);
  if (tabs.length === 0) return null;
  return (
    <View className="page-tabs" ariaLabel="这一处的几页" {...webOnly({ role: 'navigation' })}>
      {tabs.map((tab) => (
        <Tap
          key={tab.page}
          className={`page-tabs__tab ${isAt(tab.page) ? 'page-tabs__tab--current' : ''}`}
          isCurrent={isAt(tab.page)}
          onTap={() => (isAt(tab.page) ? undefined : switchTo(tab.page))}
        >
          <TabWords tab={tab} />
        </Tap>
      ))}
    </View>
  );
}

/** What the page is called, and how much waits on it. */
function TabWords({ tab: { label, waits } }: { tab: PlaceTab }) {
  const toDo = useToDo();
  if (!waits) return label;
  return (
    <>
      <View>{label}</View>
      <OpenCount toDo={toDo} kinds={waits} />
    </>
  );
}
