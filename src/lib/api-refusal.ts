import type { RefusalCode, RefusalDetails } from '@/contract/errors';

interface Refusal {
  code: RefusalCode;
  message: string;
  data?: RefusalDetails;
}

/** The backend has said no; `message` is the Chinese sentence to show as it is. */
export class ApiRefusal extends Error {
  override name = 'ApiRefusal';
  readonly code: RefusalCode;
  readonly details: RefusalDetails;

  constructor({ code, message, data = {} }: Refusal) {
    super(message);
    this.code = code;
    this.details = data;
  }
}
