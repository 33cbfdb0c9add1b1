import { View } from '@tarojs/components';

const shapes = {
  home: '<path d="M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z"/>',
  orders: '<path d="M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6"/>',
  building:
    '<path d="M5 21V4a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v17M3 21h18M9 7h2m2 0h2m-6 4h2m2 0h2m-5 10v-5h2v5"/>',
  door: '<path d="M6 21V4a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v17M4 21h16M14 12v1"/>',
  notice: '<path d="M4 10v4h3l8 5V5L7 10zM18 9c1 2 1 4 0 6"/>',
  tasks:
    '<path d="M3 16V6h11v10M14 10h4l3 3v3h-2m-4 0H9m-4 0H3"/><circle cx="7" cy="17" r="2"/><circle cx="17" cy="17" r="2"/>',
  desk: '<path d="M4 5h16v11H4zM9 20h6m-3-4v4M8 9v3m4-4v4m4-2v2"/>',
  list: '<path d="M9 6h11M9 12h11M9 18h11M4 6h1M4 12h1M4 18h1"/>',
  parcels: '<path d="M3 13h8v7H3zM13 13h8v7h-8zM8 4h8v7H8zM7 13v3m10-3v3M12 4v3"/>',
  late: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l4 2"/>',
  errand: '<path d="M8 4h8v3H8zM6 6h12v15H6zM9 14l2 2 4-4"/>',
  people:
    '<circle cx="9" cy="8" r="3.500"/><path d="M2 20c1-4 3-6 7-6s6 2 7 6M16 5a3.500 3.500 0 0 1 0 6m2 3c2 1 3 3 4 6"/>',
  settings:
    '<path d="M4 7h9m4 0h3M4 17h3m4 0h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>',
  report: '<path d="M5 3h14v18H5zM9 16v-4m3 4V8m3 8v-2"/>',
  invite: '<circle cx="10" cy="8" r="4"/><path d="M3 20c1-4 3-6 7-6 2 0 4 1 5 2M19 13v6m-3-3h6"/>',
  messages: '<path d="M4 5h16v11H9l-5 4z"/>',
  mine: '<circle cx="12" cy="8" r="4"/><path d="M4 20c1-4 4-6 8-6s7 2 8 6"/>',
  up: '<path d="m5 15 7-7 7 7"/>',
  back: '<path d="m15 5-7 7 7 7"/>',
  forward: '<path d="m9 5 7 7-7 7"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  minus: '<path d="M5 12h14"/>',
  close: '<path d="m5 5 14 14M19 5 5 19"/>',
  check: '<path d="m5 13 5 5 9-11"/>',
  basket: '<path d="M4 9h16l-2 11H6zM8 9l3-5m5 5-3-5"/>',
  medicine: '<path d="M5 7h14v13H5zM9 7V4h6v3M12 10v7m-3.500-3.500h7"/>',
  leaf: '<path d="M5 19c0-9 5-14 15-14 0 10-5 15-14 14zM5 19 13 11"/>',
  egg: '<path d="M12 3c4 3 6 7 6 11a6 6 0 0 1-12 0c0-4 2-8 6-11z"/>',
  grain: '<path d="M8 4h8l2 5v11H6V9zM8 4l-1 5m9-5 1 5M9 14h6"/>',
  shop: '<path d="M4 10v10h16V10M3 10l2-6h14l2 6zM10 20v-6h4v6"/>',
  card: '<path d="M3 6h18v12H3zM3 10h18M12 12l-2 3h4l-2 3"/>',
  car: '<path d="M3 16v-4l3-6h9l3 6h3v4h-2m-4 0H9m-4 0H3M3 12h15"/><circle cx="7" cy="17" r="2"/><circle cx="17" cy="17" r="2"/>',
  route:
    '<circle cx="6" cy="19" r="2"/><circle cx="18" cy="5" r="2"/><path d="M8 19h7a3.500 3.500 0 0 0 0-7H9a3.500 3.500 0 0 1 0-7h7"/>',
  phone:
    '<path d="M5 4h4l2 5-2.500 1.500a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1z"/>',
  empty: '<path d="M4 9h16l-2 11H6zM8 9l3-5m5 5-3-5"/>',
  cloudOff: '<path d="M7 18h10a4 4 0 0 0 1-8 6 6 0 0 0-9-4M6 9a4.500 4.500 0 0 0 1 9M4 4l16 16"/>',
} as const;
export type IconName = keyof typeof shapes;

const colours = {
  ink: '#17201C',
  quiet: '#56625D',
  brand: '#0A7D5E',
  white: '#FFFFFF',
  amber: '#985800',
  line: '#B7C3BD',
} as const;

interface Props {
  name: IconName;
  colour?: keyof typeof colours;
  /** Edge in px before text scaling. */
  size?: number;
}

/** One of our own line drawings: nothing is fetched, and it grows with the text. */
export function Icon({ name, colour = 'quiet', size = 24 }: Props) {
  const stroke = `fill="none" stroke="${colours[colour]}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" ${stroke}>${shapes[name]}</svg>`;
  const edge = `calc(${size}px * var(--scale))`;
  const image = `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
  return <View className="icon" style={{ width: edge, height: edge, backgroundImage: image }} />;
}
