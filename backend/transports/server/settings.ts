import path from 'node:path';
import { StartRefusal } from '../../db/start-refusal';
import { texts } from '../texts';
import { readChannelSettings, type ChannelSettings } from '../channel-settings';
import { readWebAddress } from '../web-address';

/** All that the server reads from its environment. */
export interface Settings {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  /** The same database, as the owner of its schema (docs/decisions/0034). */
  ownerUrl: string | undefined;
  /** Ours alone: embedded database, key file, pictures. */
  folder: string;
  dataKeys: string | undefined;
  /** A machine of one's own may keep the key in a file; production must not. */
  mayMakeKeys: boolean;
  isDemo: boolean;
  trustProxy: string | undefined;
  /** `https://…`, where people find the web build; only links that leave the browser need it. */
  webAddress: string | undefined;
  /** The mini-program of this installation; without it its codes and its phone button are left out. */
  wechat: { appid: string; secret: string } | undefined;
  /** By which ways messages leave the house. */
  ways: ChannelSettings;
  /** Who bears it may read /metrics from elsewhere. */
  metricsToken: string | undefined;
  logLevel: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const HERE = '127.0.0.1';
const USUAL_PORT = '8710';

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new StartRefusal(texts.portWrong(text));
  return port;
}

function hostOf(host: string | undefined, isDemo: boolean): string {
  if (!host) return HERE;
  if (isDemo && host !== HERE && host !== 'localhost') throw new StartRefusal(texts.demoOnlyHere(host));
  return isDemo ? HERE : host;
}

const wechatOf = ({ WECHAT_APPID: appid, WECHAT_SECRET: secret }: Environment) =>
  appid && secret ? { appid, secret } : undefined;

/** Reads the settings; an empty variable counts as missing. Refuses with a StartRefusal what cannot be meant. */
export function readSettings(environment: Environment): Settings {
  const env: Environment = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== ''),
  );
  const isDemo = env.DEMO === '1';
  const isProduction = env.NODE_ENV === 'production';
  const databaseUrl = env.DATABASE_URL;
  const settings: Settings = {
    port: portOf(env.PORT ?? USUAL_PORT),
    host: hostOf(env.HOST, isDemo),
    databaseUrl,
    ownerUrl: env.DATABASE_OWNER_URL,
    folder: path.resolve(env.DATA_DIR ?? '.data'),
    dataKeys: env.DATA_KEYS,
    mayMakeKeys: isDemo || (!isProduction && !databaseUrl),
    isDemo,
    trustProxy: env.TRUST_PROXY,
    webAddress: readWebAddress(env.WEB_ADDRESS),
    wechat: wechatOf(env),
    ways: readChannelSettings(env),
    metricsToken: env.METRICS_TOKEN,
    logLevel: env.LOG_LEVEL ?? (isDemo ? 'warn' : 'info'),
  };
  if (!settings.dataKeys && !settings.mayMakeKeys) throw new StartRefusal(texts.keysMissing);
  return settings;
}
