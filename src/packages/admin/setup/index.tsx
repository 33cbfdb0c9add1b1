import { GuideScreen } from '@/features/setup/guide';

export default GuideScreen;
