import type { Page } from 'playwright-core';
import type { Hands } from './hands';

/** Staff invite somebody to live at 10-1-301; answers the code as it is read aloud: 'ABC-DEF-GHJK'. */
export async function invite(lin: Hands & { readonly page: Page }, forName: string): Promise<string> {
  await lin.tapText('工作台', { exact: true });
  await lin.tapText('人员：谁做什么、加入申请、邀请');
  await lin.tapText('邀请', { exact: true });
  await lin.tapText('10号楼', { exact: true });
  await lin.tapText('1单元', { exact: true });
  await lin.tapText('301', { exact: true });
  await lin.fill('例如 朱先生', forName);
  await lin.tapText('生成邀请码');
  await lin.waitForText(`给 ${forName} 的邀请码`);
  const code = await lin.page.locator('.invitation-code').innerText();
  return code.trim().split(/\s+/).join('-');
}
