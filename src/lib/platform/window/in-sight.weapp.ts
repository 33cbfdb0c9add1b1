import Taro from '@tarojs/taro';
import { nearMargin, type Nearness } from './nearness';

const nearWindow = { top: nearMargin, bottom: nearMargin, left: 0, right: 0 };

export function watchInSight(id: string, onChange: (now: Nearness) => void): () => void {
  const { page } = Taro.getCurrentInstance();
  if (!page) return () => {};
  const observer = Taro.createIntersectionObserver(page);
  let isOver = false;
  const watch = () =>
    observer
      .relativeToViewport(nearWindow)
      .observe(`#${id}`, ({ intersectionRatio = 0, boundingClientRect }) =>
        onChange({ isNear: intersectionRatio > 0, height: boundingClientRect?.height ?? 0 }),
      );
  // The view has the element only after what was drawn has crossed to it.
  Taro.nextTick(() => {
    if (!isOver) watch();
  });
  return () => {
    isOver = true;
    observer.disconnect();
  };
}
