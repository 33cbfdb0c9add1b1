import type { Context } from '../../../kernel/context';
import * as identities from '../accounts/identities';
import { hashPassword, isPassword, nobodysPassword } from './password';

interface Asked {
  loginName: string;
  password: string;
}

/** What a password was compared with, before the transaction that believes it. */
export interface ComparedPassword {
  secretHash: string;
  isRight: boolean;
}

/** A password for a name that nobody has yet, or compared with that of whoever has it. */
export type WeighedPassword = { newHash: string } | ComparedPassword;

const compare = async (password: string, secretHash: string): Promise<ComparedPassword> => ({
  secretHash,
  isRight: await isPassword(password, secretHash),
});

/** Compares, also when nobody has the name: the answer takes as long. Refuses BUSY. */
export async function comparePassword({ db }: Context, asked: Asked): Promise<ComparedPassword> {
  const identity = await identities.findPassword(db, asked.loginName);
  return compare(asked.password, identity?.secretHash ?? nobodysPassword);
}

/** Compares with the caller's own; undefined for whom only WeChat vouches. Refuses BUSY. */
export async function compareOwnPassword(
  { db, actor }: Context,
  password: string,
): Promise<ComparedPassword | undefined> {
  const own = await identities.findOwnPassword(db, actor.accountId);
  return own && compare(password, own.secretHash);
}

/** Hashes a new password; the name's own when it is taken, for then the call may be a repetition. Refuses BUSY. */
export async function weighPassword({ db }: Context, asked: Asked): Promise<WeighedPassword> {
  const identity = await identities.findPassword(db, asked.loginName);
  if (identity) return compare(asked.password, identity.secretHash);
  return { newHash: await hashPassword(asked.password) };
}
