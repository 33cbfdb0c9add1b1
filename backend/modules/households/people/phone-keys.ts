import type { Secrets } from '../../../kernel/secrets';

interface PhoneKeys {
  phoneHash: string;
  lastFourHash: string;
}

/** The keyed hash by which a whole number is found. */
export const phoneHash = (secrets: Secrets, phone: string): string => secrets.lookUpHash('phone', phone);

/** The keyed hash by which a number is found of which only the last four digits are known. */
export const lastFourHash = (secrets: Secrets, digits: string): string =>
  secrets.lookUpHash('phone-last-four', digits.slice(-4));

/** Both hashes of a number. */
export const phoneKeys = (secrets: Secrets, phone: string): PhoneKeys => ({
  phoneHash: phoneHash(secrets, phone),
  lastFourHash: lastFourHash(secrets, phone),
});
