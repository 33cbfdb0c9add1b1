import type { WindowConfig } from '../compiled-app';
import { compiled, isTabPage } from './compiled';
import { make, shellPart } from './dom';
import { callPage } from './lifecycle';
import { livingPages, stack, topPage, type OpenPage } from './page-stack';
import { wx } from './wx/wx';

type Navigate = (request?: object) => Promise<unknown>;

const showOnly = (top: OpenPage): void => {
  for (const page of livingPages()) {
    page.element.hidden = page !== top;
    if (page.style) page.style.disabled = page !== top;
  }
};

const drawNavigationBar = (config: WindowConfig): void => {
  const bar = shellPart('nav');
  bar.style.display = config.navigationStyle === 'custom' ? 'none' : '';
  bar.style.background = config.navigationBarBackgroundColor ?? '#000';
  bar.style.color = config.navigationBarTextStyle === 'black' ? '#000' : '#fff';
  bar.replaceChildren(config.navigationBarTitleText ?? '');
  if (stack.length < 2) return;
  const back = make('span', { class: 'back' }, '‹');
  back.onclick = () => void (wx.navigateBack as Navigate)();
  bar.append(back);
};

const tapTab = async (index: number, pagePath: string, text: string): Promise<void> => {
  await (wx.switchTab as Navigate)({ url: `/${pagePath}` });
  callPage(topPage(), 'onTabItemTap', { index, pagePath, text });
};

const drawTabBar = (route: string): void => {
  const { tabBar } = compiled.appJson;
  const bar = shellPart('tabs');
  bar.className = tabBar && isTabPage(route) && !tabBar.custom ? 'on' : '';
  const tabs = (tabBar?.list ?? []).map(({ text, pagePath }, index) => {
    const tab = make('div', { 'data-path': pagePath }, text);
    tab.style.color = (pagePath === route ? tabBar?.selectedColor : tabBar?.color) ?? '';
    tab.onclick = () => void tapTab(index, pagePath, text);
    return tab;
  });
  bar.replaceChildren(...tabs);
};

/** Draws what stands around the page in sight, and hides the others. */
export const drawChrome = (): void => {
  const top = topPage();
  if (!top) return;
  showOnly(top);
  drawNavigationBar({ ...compiled.appJson.window, ...compiled.configs[top.route], ...top.overrides });
  drawTabBar(top.route);
};
