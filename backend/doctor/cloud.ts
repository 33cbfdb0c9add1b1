import { ok, weak, wrong, type Finding } from './finding';
import { texts } from './texts';

const DAY_MS = 24 * 3_600_000;
const SOON_DAYS = 14;
const HIGH = 0.8;

/** The end of the environment's term, as the operator copied it from the console: a Beijing date. */
export function checkCloudExpiry(given: string | undefined, now: Date): Finding {
  if (!given) return weak('cloudExpiry', texts.cloudUnset, texts.cloudExpiryUnsetDo);
  const end = new Date(`${given}T00:00:00+08:00`);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(end.getTime());
  if (!isDate) return wrong('cloudExpiry', texts.cloudExpiryWrong(given), texts.cloudExpiryUnsetDo);
  const days = Math.floor((end.getTime() - now.getTime()) / DAY_MS);
  if (days <= SOON_DAYS) return wrong('cloudExpiry', texts.cloudExpirySoon(days), texts.cloudExpirySoonDo);
  return ok('cloudExpiry', texts.cloudExpiryFine(days));
}

interface Quota {
  name: string;
  share: number;
}

const entry = /^([^=]+)=(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/;

function readQuota(text: string): Quota | undefined {
  const [, name, used, whole] = entry.exec(text.trim()) ?? [];
  return name && Number(whole) > 0 ? { name, share: Number(used) / Number(whole) } : undefined;
}

/** What is used up of the environment's plan, as the operator copied it: `calls=820000/1000000,storage=3/5`. */
export function checkCloudQuotas(given: string | undefined): Finding {
  if (!given) return weak('cloudQuotas', texts.cloudUnset, texts.cloudQuotasUnsetDo);
  const quotas = given.split(',').map(readQuota);
  const known = quotas.filter((quota) => quota !== undefined);
  if (known.length < quotas.length)
    return wrong('cloudQuotas', texts.cloudQuotasWrong(given), texts.cloudQuotasWrongDo);
  const high = known.filter(({ share }) => share >= HIGH);
  if (high.length === 0) return ok('cloudQuotas', texts.cloudQuotasFine);
  const list = high.map(({ name, share }) => `${name} ${(share * 100).toFixed(0)}%`).join('、');
  return wrong('cloudQuotas', texts.cloudQuotasHigh(list), texts.cloudQuotasHighDo);
}
