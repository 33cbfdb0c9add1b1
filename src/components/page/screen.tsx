import { View } from '@tarojs/components';
import { useEffect, useRef, type CSSProperties, type PropsWithChildren, type ReactNode } from 'react';
import { dropFirstPaint } from '@/lib/platform/window/first-paint';
import type { TabPage } from '@/lib/pages/routes';
import { useTextSize } from '@/lib/accessible/text-size';
import { useDesk } from '@/lib/session/use-desk';
import { useNewVersion } from '@/lib/pages/use-new-version';
import { webOnly } from '@/lib/accessible/web-only';
import { ConsentAsk } from './consent-ask';
import { DeskNav } from '../desk/desk-nav';
import { PageTabs } from './page-tabs';
import { PageTitle } from './page-title';
import { PrivacyAsk } from './privacy-ask';
import { QueueBar } from './queue-bar';
import { SkipLink } from './skip-link';
import { TabBar } from './tab-bar';

interface Props {
  title: string;
  /** Set on the four tab pages. */
  tab?: TabPage;
  /** An ActionBar. */
  bottom?: ReactNode;
  /** At a desk the page uses the width; otherwise it keeps a column beside the work areas. */
  wide?: boolean;
  /** Nothing lies behind this page: the door itself. */
  isFirst?: boolean;
  /** The page carries a QueuePill of its own. */
  hasQueuePill?: boolean;
}

const main = webOnly({ role: 'main', tabIndex: -1 });

/** The frame of every page: title, offline bar, text size, safe areas, and what stands at the bottom or the side. */
export function Screen(props: PropsWithChildren<Props>) {
  const { title, tab, bottom, wide = false, hasQueuePill = false, isFirst = false, children } = props;
  const { isLarge, scale } = useTextSize();
  useNewVersion(tab !== undefined);
  const isDesk = useDesk() && !isFirst;
  useEffect(dropFirstPaint, []);
  const content = useRef<{ focus: () => void }>(null);
  const looks = [
    'screen',
    isDesk && 'screen--desk',
    isDesk && wide && 'screen--wide',
    tab && 'screen--tab',
    isLarge && 'large-type',
  ];
  return (
    <View className={looks.filter(Boolean).join(' ')} style={{ '--scale': scale } as CSSProperties}>
      {isDesk ? <SkipLink onSkip={() => content.current?.focus()} /> : null}
      {isDesk ? <DeskNav /> : null}
      <View className="screen__column">
        <PageTitle title={title} canGoBack={!tab && !isFirst} />
        <PageTabs />
        <QueueBar isSaidBelow={hasQueuePill} />
        <View className="screen__body" ref={content} {...main}>
          {tab ? <ConsentAsk /> : null}
          {children}
        </View>
        {bottom}
        <PrivacyAsk />
      </View>
      {tab && !isDesk ? <TabBar current={tab} /> : null}
    </View>
  );
}
