import { refusals } from '@/contract/errors';
import { texts } from '../texts';

const style = `
body{margin:0;background:#F3F6F4;color:#17201C;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:480px;margin:0 auto;padding:64px 14px;text-align:center}h1{font-size:22px}p{color:#56625D}
a{display:block;margin-top:24px;border-radius:14px;background:#0A7D5E;color:#fff;font-weight:600;line-height:48px;
text-decoration:none}`;

/** What stands behind a link that is broken or over: a page like the client's, with the way home. */
export const linkOverPage = (): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<link rel="icon" href="/icon.svg" type="image/svg+xml"><title>${texts.linkIsOver}</title>
<style>${style}</style></head><body><main><h1>${texts.linkIsOver}</h1>
<p>${refusals.LINK_IS_OVER.sentence}</p><a href="/">${texts.goHome}</a></main></body></html>`;
