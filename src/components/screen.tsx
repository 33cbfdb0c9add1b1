import { View } from '@tarojs/components';
import type { CSSProperties, PropsWithChildren, ReactNode } from 'react';
import type { TabPage } from '@/lib/routes';
import { useTextSize } from '@/lib/text-size';
import { PageTitle } from './page-title';
import { QueueBar } from './queue-bar';
import { TabBar } from './tab-bar';

interface Props {
  title: string;
  /** Set on the four tab pages. */
  tab?: TabPage;
  /** An ActionBar. */
  bottom?: ReactNode;
  /** A desk page: from 1024 px on it uses the width, with the four places at the side. */
  wide?: boolean;
  /** Nothing lies behind this page: the door itself. */
  isFirst?: boolean;
  /** The page carries a QueuePill of its own. */
  hasQueuePill?: boolean;
}

/** The frame of every page: title, offline bar, text size, safe areas, and what stands at the bottom. */
export function Screen(props: PropsWithChildren<Props>) {
  const { title, tab, bottom, wide = false, hasQueuePill = false, isFirst = false, children } = props;
  const { isLarge, scale } = useTextSize();
  const looks = ['screen', wide && 'screen--wide', tab && 'screen--tab', isLarge && 'large-type'];
  return (
    <View className={looks.filter(Boolean).join(' ')} style={{ '--scale': scale } as CSSProperties}>
      <View className="screen__column">
        <PageTitle title={title} canGoBack={!tab && !isFirst} />
        <QueueBar isSaidBelow={hasQueuePill} />
        <View className="screen__body">{children}</View>
        {bottom}
      </View>
      {tab || wide ? <TabBar current={tab} /> : null}
    </View>
  );
}
