import { Tap } from '../buttons/tap';
import './skip-link.scss';

/** The keyboard's way past the work areas; in sight only while it has the focus. */
export function SkipLink({ onSkip }: { onSkip: () => void }) {
  return (
    <Tap className="skip-link" onTap={onSkip}>
      跳到内容
    </Tap>
  );
}
