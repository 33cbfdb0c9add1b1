import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { addCommunityPicture } from './add-community-picture';
import { addPicture } from './add-picture';
import { getCommunityPicture } from './get-community-picture';
import { getPicture } from './get-picture';

export const files = implement('files', contract.files, {
  addPicture,
  getPicture,
  addCommunityPicture,
  getCommunityPicture,
});
