import { CaptainsScreen } from '@/features/setup/captains';

export default CaptainsScreen;
