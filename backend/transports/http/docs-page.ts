import type { OpenAPI } from '@orpc/contract';
import { refusals } from '@/contract/errors';
import { escapeHtml } from '../../paper/html';
import { texts } from '../texts';
import { listProcedures, type Listed } from './list-procedures';
import { schemaWords, type Schema } from './schema-words';
import { whoMayCall } from './who-may-call';

const style = `
body{margin:0;background:#F3F6F4;color:#17201C;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
main,header{max-width:960px;margin:0 auto;padding:14px}h1{font-size:22px}h2{font-size:20px;margin:32px 0 8px}
h3{font:600 17px ui-monospace,monospace;margin:0;overflow-wrap:anywhere}
article{background:#fff;border:1px solid #E4EAE7;border-radius:14px;padding:14px;margin:12px 0}
h4{font-size:14px;color:#56625D;margin:12px 0 4px}p{margin:4px 0}a{color:#0A7D5E}nav a{margin-right:12px}
pre{background:#F3F6F4;border-radius:8px;padding:10px;margin:0;overflow-x:auto;font-size:13px}
li code{color:#C8341B}ul{margin:0;padding-left:20px}small{color:#56625D}`;

interface JsonContent {
  content?: Record<string, { schema?: unknown }>;
}

// The generator's schemas are plain JSON Schema; the page reads the part of it that our contract uses.
const shapeIn = (part: unknown): string => {
  const schema = (part as JsonContent | undefined)?.content?.['application/json']?.schema as
    Schema | undefined;
  return schema ? schemaWords(schema) : texts.docsNothing;
};

const refusalRows = ({ meta }: Listed): string =>
  meta.refusals
    .map(
      (code) =>
        `<li><code>${code}</code> ${refusals[code].status} ${escapeHtml(refusals[code].sentence)}</li>`,
    )
    .join('');

function article(listed: Listed, operation: OpenAPI.OperationObject | undefined): string {
  const { shelf, name, meta } = listed;
  return `<article id="${shelf}.${name}"><h3>POST /api/${shelf}/${name}</h3>
<p>${escapeHtml(operation?.summary ?? '')} <small>${texts.docsKinds[meta.kind]}</small></p>
<h4>${texts.docsWho}</h4><p>${escapeHtml(whoMayCall(meta.mayCall))}</p>
<h4>${texts.docsInput}</h4><pre>${escapeHtml(shapeIn(operation?.requestBody))}</pre>
<h4>${texts.docsOutput}</h4><pre>${escapeHtml(shapeIn(operation?.responses?.['200']))}</pre>
<h4>${texts.docsRefusals}</h4><ul>${refusalRows(listed)}</ul></article>`;
}

/** The contract as one page to read, shelf by shelf; nothing on it comes from another host. */
export function docsPage(document: OpenAPI.Document): string {
  const listed = listProcedures();
  const shelves = [...new Set(listed.map(({ shelf }) => shelf))];
  const section = (shelf: string) => {
    const own = listed.filter((one) => one.shelf === shelf);
    const articles = own.map((one) => article(one, document.paths?.[`/api/${shelf}/${one.name}`]?.post));
    return `<section id="${shelf}"><h2>${shelf}</h2>${articles.join('')}</section>`;
  };
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="/icon.svg" type="image/svg+xml"><title>${texts.docsTitle}</title>
<style>${style}</style></head><body><header><h1>${texts.docsTitle}</h1>
<p>${texts.docsIntro} <a href="/openapi.json">/openapi.json</a></p>
<nav>${shelves.map((shelf) => `<a href="#${shelf}">${shelf}</a>`).join('')}</nav></header>
<main>${shelves.map(section).join('')}</main></body></html>`;
}
