import { WavesScreen } from '@/features/setup/waves';

export default WavesScreen;
