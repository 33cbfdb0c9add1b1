import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { cancelInvitation } from './cancel-invitation';
import { createAccount, signInAgain } from './create-account';
import { createInvitation } from './create-invitation';
import { getContacts } from './get-contacts';
import { getMe } from './get-me';
import { joinWithCode } from './join-with-code';
import { listInvitations } from './list-invitations';
import { setServicePhone } from './set-service-phone';
import { signIn } from './sign-in';
import { signOut } from './sign-out';

const handlers = {
  getMe,
  signIn,
  signOut,
  createInvitation,
  listInvitations,
  cancelInvitation,
  joinWithCode,
  createAccount,
  getContacts,
  setServicePhone,
};

export const org = implement('org', contract.org, handlers, { createAccount: signInAgain });
