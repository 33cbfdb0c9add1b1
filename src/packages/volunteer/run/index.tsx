import { RunScreen } from '@/features/dispatch/run-screen';
import { useParams } from '@/lib/routes';

export default function RunPage() {
  const { runId = '' } = useParams('volunteerRun');
  return <RunScreen runId={runId} />;
}
