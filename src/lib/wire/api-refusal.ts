import type { RefusalCode, RefusalDetails } from '@/contract/errors';

interface Refusal {
  code: RefusalCode;
  message: string;
  details?: RefusalDetails;
}

/** The backend has said no; `message` is the Chinese sentence to show as it is. */
export class ApiRefusal extends Error {
  override name = 'ApiRefusal';
  readonly code: RefusalCode;
  readonly details: RefusalDetails;

  constructor({ code, message, details = {} }: Refusal) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
