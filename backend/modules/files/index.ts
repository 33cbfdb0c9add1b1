import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { addPicture } from './add-picture';
import { getPicture } from './get-picture';

export const files = implement('files', contract.files, { addPicture, getPicture });
