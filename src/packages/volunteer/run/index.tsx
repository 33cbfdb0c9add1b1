import { RunScreen } from '@/features/dispatch/runs/run-screen';
import { useParams } from '@/lib/pages/routes';

export default function RunPage() {
  const { runId = '' } = useParams('volunteerRun');
  return <RunScreen runId={runId} />;
}
