// npx tsx scripts/draw-demo-pictures.ts: draws backend/demo/pictures.json, the pictures of the demo's products. All are invented.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../tests/support/browser';

const EDGE = 128;
const leaf = '<path d="M0 0C-9-14-5-30 0-38 5-30 9-14 0 0z"/>';
const spread = (shape: string, angles: readonly number[]) =>
  angles.map((angle) => `<g transform="rotate(${angle})">${shape}</g>`).join('');
const at = (x: number, y: number, shape: string, scale = 1) =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${shape}</g>`;
const disc = (x: number, y: number, r: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
const sack = (fill: string, mark: string) =>
  `<path d="M38 36h52l8 66a8 8 0 0 1-8 9H38a8 8 0 0 1-8-9z" fill="${fill}"/><path d="M42 22h44l4 14H38z" fill="#c9b48a"/>${mark}`;
const rice = spread('<ellipse cx="0" cy="-10" rx="3" ry="8" fill="#fff"/>', [0, 60, 120, 180, 240, 300]);
const cabbage = `${at(0, 0, `<g fill="#8fc26b">${spread(leaf, [-60, -30, 0, 30, 60])}</g>`)}<ellipse cx="0" cy="-4" rx="15" ry="10" fill="#eef5dc"/>`;
const tomato = (x: number, y: number, r: number) =>
  disc(x, y, r, '#d8462f') +
  at(x, y - r + 3, `<g fill="#3f8f4e">${spread(leaf, [-70, -25, 25, 70])}</g>`, 0.35);
const apple = (x: number, y: number, r: number) =>
  `${disc(x - r / 3, y, r, '#cf3d3d')}${disc(x + r / 3, y, r, '#dc5048')}<path d="M${x} ${y - r + 4}q2-12 9-14" stroke="#6b4a2b" stroke-width="4" fill="none"/>`;
const egg = (x: number, y: number) => `<ellipse cx="${x}" cy="${y}" rx="11" ry="14" fill="#e9c9a0"/>`;

/** A quiet ground and, in a few shapes, what it is. */
const drawings: Readonly<Record<string, readonly [ground: string, shapes: string]>> = {
  '保供蔬菜包 10斤': [
    '#e6f4ef',
    `${at(48, 74, cabbage, 1.1)}${tomato(82, 66, 16)}<path d="M92 84l16-52 8 3-15 52z" fill="#e58a3a"/><path d="M22 70h84l-9 42H31z" fill="#c79a62"/><path d="M26 84h76M29 98h70" stroke="#a87d48" stroke-width="3"/>`,
  ],
  '大白菜 1棵': ['#edf6e4', at(64, 96, cabbage, 1.9)],
  '土豆 5斤': [
    '#f6efe2',
    `<ellipse cx="46" cy="78" rx="27" ry="21" fill="#c9a063"/><ellipse cx="84" cy="82" rx="26" ry="20" fill="#bd9254"/><ellipse cx="66" cy="52" rx="26" ry="20" fill="#d3ad72"/>${[
      [40, 74],
      [60, 48],
      [78, 84],
      [92, 76],
      [74, 56],
    ]
      .map(([x = 0, y = 0]) => disc(x, y, 2.5, '#8f6c39'))
      .join('')}`,
  ],
  '西红柿 3斤': ['#fdeeea', tomato(44, 78, 25) + tomato(86, 80, 24) + tomato(66, 48, 23)],
  '大米 10kg': ['#f3f2ea', sack('#e7dfc8', at(64, 74, `${disc(0, 0, 22, '#0a7d5e')}${rice}`))],
  '面粉 5kg': [
    '#f2f0ec',
    sack(
      '#f8f5ee',
      at(
        64,
        90,
        `<g fill="#d9a441">${spread(leaf, [-30, 0, 30])}</g><path d="M0 0v14" stroke="#b98526" stroke-width="4"/>`,
      ),
    ),
  ],
  '菜籽油 5L': [
    '#fff6dc',
    '<path d="M52 16h24v12l14 14v62a8 8 0 0 1-8 8H46a8 8 0 0 1-8-8V42l14-14z" fill="#f0c33c"/><path d="M50 12h28v10H50z" fill="#c8341b"/><path d="M38 60h52v28H38z" fill="#fff3c4"/><path d="M64 66c6 8 7 12 0 16-7-4-6-8 0-16z" fill="#d99a1c"/>',
  ],
  '鸡蛋 30枚': [
    '#fbf3e6',
    `${[34, 64, 94].map((x) => egg(x, 48)).join('')}${[34, 64, 94].map((x) => egg(x, 72)).join('')}<path d="M14 76h100l-7 30H21z" fill="#b9b3a8"/><path d="M34 78v24M64 78v26M94 78v24" stroke="#9c968b" stroke-width="3"/>`,
  ],
  '纯牛奶 12盒': [
    '#e8f0fd',
    `${[30, 66].map((x) => `<path d="M${x} 46l8-16h16l8 16v60H${x}z" fill="#fff" stroke="#b8c8e4" stroke-width="3"/><path d="M${x} 66h32v22H${x}z" fill="#1e62c8"/>`).join('')}`,
  ],
  '苹果 5斤': ['#fdf0ee', apple(44, 80, 22) + apple(86, 82, 21) + apple(66, 52, 21)],
  '抽纸 10包': [
    '#eef3f7',
    '<path d="M20 58h88v46a6 6 0 0 1-6 6H26a6 6 0 0 1-6-6z" fill="#7fb6d6"/><path d="M44 58c2-18 12-30 26-34-2 8 12 14 14 34z" fill="#fff"/><path d="M20 78h88" stroke="#5f9cc0" stroke-width="4"/>',
  ],
  '食用盐 400g': [
    '#eef1f4',
    '<path d="M40 22h48l6 12v72a6 6 0 0 1-6 6H40a6 6 0 0 1-6-6V34z" fill="#2f6fb0"/><path d="M34 54h60v32H34z" fill="#fff"/><path d="M50 62l6-5 6 5-6 5zM66 74l6-5 6 5-6 5zM48 78l5-4 5 4-5 4z" fill="#2f6fb0"/>',
  ],
};

const svgOf = ([ground, shapes]: readonly [string, string]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${EDGE}" height="${EDGE}" viewBox="0 0 128 128" shape-rendering="geometricPrecision"><rect width="128" height="128" fill="${ground}"/>${shapes}</svg>`;

async function draw(): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: EDGE, height: EDGE } });
  const drawn: Record<string, string> = {};
  for (const [name, drawing] of Object.entries(drawings)) {
    await page.setContent(`<body style="margin:0">${svgOf(drawing)}</body>`);
    drawn[name] = (await page.screenshot({ type: 'png' })).toString('base64');
  }
  await browser.close();
  const file = path.join(__dirname, '..', 'backend', 'demo', 'pictures.json');
  writeFileSync(file, `${JSON.stringify(drawn, null, 2)}\n`);
}

void draw();
