import { wx } from '../wx/wx';
import type { BuiltinComponent } from './host';

const apis: Record<string, string> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
};

/** A link to another page. */
export const navigator: BuiltinComponent = {
  tapped: ({ caller }) => {
    const { openType = 'navigate', url, delta } = caller.data;
    const open = wx[apis[String(openType)] ?? 'navigateTo'] as (request: object) => unknown;
    open({ url, delta });
  },
};
