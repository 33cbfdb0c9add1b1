import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { addresses, switchTo, type PageName } from '@/lib/routes';
import { useSession } from '@/lib/session';
import { webOnly } from '@/lib/web-only';
import { tabsAt } from './desk-places';
import { Tap } from './tap';
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
      {tabs.map(({ label, page }) => (
        <Tap
          key={page}
          className={`page-tabs__tab ${isAt(page) ? 'page-tabs__tab--current' : ''}`}
          isCurrent={isAt(page)}
          onTap={() => (isAt(page) ? undefined : switchTo(page))}
        >
          {label}
        </Tap>
      ))}
    </View>
  );
}
