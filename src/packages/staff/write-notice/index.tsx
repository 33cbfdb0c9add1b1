import { ComposeScreen } from '@/features/notices/compose/compose-screen';
import { useParams } from '@/lib/pages/routes';

export default function WriteNoticePage() {
  const { corrects = '' } = useParams('staffWriteNotice');
  return <ComposeScreen corrects={corrects} />;
}
