import type { addCommunityPicture as procedure } from '@/contract/files';
import type { Handler } from '../../kernel/implement';
import { keepPicture } from './keep-picture';

/** Refuses PICTURE_TOO_LARGE, NOT_A_PICTURE, and CONFLICT when the pictureId is taken. */
export const addCommunityPicture: Handler<typeof procedure> = (ctx, asked) =>
  keepPicture(ctx, { ...asked, householdId: null });
