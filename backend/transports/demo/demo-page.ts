import { Role } from '@/contract/procedure';
import { buildingName } from '@/domain/place-words';
import { escapeHtml } from '../../paper/html';
import { texts } from '../texts';
import type { DemoCode } from './demo-codes';
import type { DemoPerson } from './demo-people';

const style = `
*{box-sizing:border-box}body{margin:0;background:#F3F6F4;color:#17201C;
font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:480px;margin:0 auto;padding:14px}h1{font-size:22px;font-weight:700;margin:8px 0}
h2{font-size:17px;font-weight:600;margin:20px 0 8px}p{color:#56625D;margin:0 0 12px}
button{display:flex;justify-content:space-between;align-items:center;gap:12px;width:100%;min-height:60px;
margin:0 0 12px;padding:10px 14px;border:1px solid #E4EAE7;border-radius:14px;background:#fff;color:#17201C;
font:inherit;text-align:left;cursor:pointer}button:focus-visible{outline:3px solid #0A7D5E}
button:active{background:#E6F4EF}strong{font-size:18px;white-space:nowrap}
span{font-size:14px;color:#56625D;text-align:right;font-variant-numeric:tabular-nums}
ul{margin:0 0 12px;padding:0;list-style:none}li{padding:6px 0;font-variant-numeric:tabular-nums}a{color:#0A7D5E}
@media(min-width:1024px){main{max-width:960px}section form{display:inline-block;width:49%;vertical-align:top}}`;

const button = ({ accountId, name, place }: DemoPerson): string =>
  `<form method="post" action="/demo/step-into"><button name="account" value="${escapeHtml(accountId)}">
<strong>${escapeHtml(name)}</strong><span>${escapeHtml(place)}</span></button></form>`;

const section = (role: Role, people: readonly DemoPerson[]): string =>
  people.length === 0
    ? ''
    : `<section><h2>${texts.roles[role]}</h2>${people.map((person) => button(person)).join('\n')}</section>`;

/** For whoever wants to see how a newcomer comes in: what would hang in the halls. */
const newcomers = (codes: readonly DemoCode[]): string =>
  codes.length === 0
    ? ''
    : `<section><h2>${texts.demoNewcomer}</h2><p>${texts.demoNewcomerHint}</p><ul>${codes
        .map(
          ({ buildingNo, code }) =>
            `<li>${escapeHtml(buildingName(buildingNo))} <strong>${escapeHtml(code)}</strong></li>`,
        )
        .join('')}</ul><p><a href="/#/pages/sign-in/index">${texts.demoNewcomerOpen}</a></p></section>`;

/** A page of big buttons, one for each demo person, grouped by role. */
export function demoPage(people: readonly DemoPerson[], codes: readonly DemoCode[]): string {
  const groups = Role.options.map((role) =>
    section(
      role,
      people.filter((person) => person.role === role),
    ),
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<meta name="theme-color" content="#F3F6F4"><link rel="icon" href="/icon.svg" type="image/svg+xml"><title>${texts.demoTitle}</title>
<style>${style}</style></head><body><main><h1>${texts.demoTitle}</h1><p>${texts.demoIntro}</p>
${groups.join('\n') || `<p>${texts.demoEmpty}</p>`}
${newcomers(codes)}</main></body></html>`;
}
