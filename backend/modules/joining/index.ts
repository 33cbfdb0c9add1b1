import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { signInAgain } from '../org/public';
import { acceptVolunteer } from './accept-volunteer';
import { apply } from './apply';
import { applyAsVolunteer } from './apply-as-volunteer';
import { approveRequest } from './approve-request';
import { confirmMember } from './confirm-member';
import { countRequests } from './count-requests';
import { createGuestAccount, slowDownGuests } from './create-guest-account';
import { deleteAccount } from './delete-account';
import { declineRequest } from './decline-request';
import { declineVolunteer } from './decline-volunteer';
import { endMember } from './end-member';
import { listCodes } from './list-codes';
import { listEntranceRequests } from './list-entrance-requests';
import { listMembers } from './list-members';
import { listMyRequests } from './list-my-requests';
import { listRequests } from './list-requests';
import { lookAtCode } from './look-at-code';
import { makeCodes } from './make-codes';
import { printPosters } from './print-posters';
import { readWechatPhone } from './read-wechat-phone';
import { renewCode } from './renew-code';
import { showCode } from './show-code';
import { showPhone } from './show-phone';
import { showVolunteerPhone } from './show-volunteer-phone';
import { withdrawRequest } from './withdraw-request';

const handlers = {
  lookAtCode,
  createGuestAccount,
  readWechatPhone,
  apply,
  applyAsVolunteer,
  listMyRequests,
  withdrawRequest,
  listEntranceRequests,
  listRequests,
  countRequests,
  showPhone,
  showVolunteerPhone,
  approveRequest,
  declineRequest,
  acceptVolunteer,
  declineVolunteer,
  listMembers,
  endMember,
  confirmMember,
  listCodes,
  makeCodes,
  renewCode,
  showCode,
  printPosters,
  deleteAccount,
};

export const joining = implement(
  'joining',
  contract.joining,
  handlers,
  { createGuestAccount: signInAgain },
  { createGuestAccount: slowDownGuests },
);
