import type { Run } from '../../../store/runs/load-runs.ts';
import { runWords } from '../../words/runs.ts';
import { useFormats, useWords } from '../view-context.ts';

/** How far the run under way is, and a way to end it. */
export const RunProgress = ({ run, mayChange }: { readonly run: Run; readonly mayChange: boolean }) => {
  const words = useWords(runWords);
  const { count } = useFormats();
  const label = words.progress(count(run.rolesDone), count(run.roles));
  return (
    <form class="inline" method="post" action={`/runs/${run.id}/stop`}>
      <progress value={run.rolesDone} max={Math.max(1, run.roles)} aria-label={label} /> {label}{' '}
      {mayChange ? <button type="submit">{words.stop}</button> : null}
    </form>
  );
};
