import { NewCommunityScreen } from '@/features/setup/new-community';

export default NewCommunityScreen;
