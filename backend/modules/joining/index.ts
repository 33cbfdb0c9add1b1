import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { signInAgain } from '../org/public';
import { acceptVolunteer } from './volunteers/accept-volunteer';
import { apply } from './requests/apply';
import { applyAsVolunteer } from './volunteers/apply-as-volunteer';
import { approveRequest } from './requests/approve-request';
import { confirmMember } from './members/confirm-member';
import { countRequests } from './requests/count-requests';
import { createGuestAccount, slowDownGuests } from './accounts/create-guest-account';
import { deleteAccount } from './accounts/delete-account';
import { declineRequest } from './requests/decline-request';
import { declineVolunteer } from './volunteers/decline-volunteer';
import { endMember } from './members/end-member';
import { listCodes } from './codes/list-codes';
import { listEntranceRequests, listRequests } from './requests/list-cases';
import { listMembers } from './members/list-members';
import { listMyRequests } from './requests/list-my-requests';
import { lookAtCode } from './codes/look-at-code';
import { makeCodes } from './codes/make-codes';
import { printPosters } from './posters/print-posters';
import { readWechatPhone } from './requests/read-wechat-phone';
import { renewCode } from './codes/renew-code';
import { showCode } from './codes/show-code';
import { showPhone } from './requests/show-phone';
import { showVolunteerPhone } from './volunteers/show-volunteer-phone';
import { withdrawRequest } from './requests/withdraw-request';

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
