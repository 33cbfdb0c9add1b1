import type { RequestKind, Errand } from '@/contract/requests';
import { isCardKind, readYuan } from '@/domain/requests';
import type { Picture } from '@/lib/files/picture';

/** What somebody has filled in so far. */
export interface RequestDraft {
  kind: RequestKind;
  text: string;
  cardNo: string;
  yuan: string;
  goesFirst: boolean;
  picture: Picture | null;
}

export const emptyDraft = (kind: RequestKind): RequestDraft => ({
  kind,
  text: '',
  cardNo: '',
  yuan: '',
  goesFirst: false,
  picture: null,
});

/** The errand as the server takes it, or null while something is missing. */
export function errandOf(draft: RequestDraft, pictureId: string | null): Errand | null {
  const { kind } = draft;
  if (!isCardKind(kind)) {
    const text = draft.text.trim();
    return text === '' ? null : { kind, text, pictureId: pictureId ?? undefined };
  }
  const amountFen = readYuan(draft.yuan);
  const cardNo = draft.cardNo.trim();
  return amountFen === null || cardNo === '' ? null : { kind, cardNo, amountFen };
}
