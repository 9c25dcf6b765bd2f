import { roleWords } from '../../words/role.ts';
import { useWords } from '../view-context.ts';

/** Closes a role or a person, who then drops out of the next ranking, and opens it again. */
export const OpenForm = ({
  action,
  open,
  what,
  back,
}: {
  action: string;
  open: boolean;
  what: 'role' | 'person';
  back?: string;
}) => {
  const words = useWords(roleWords);
  const names = { role: [words.closeRole, words.openRole], person: [words.closePerson, words.openPerson] } as const;
  return (
    <form class="inline" method="post" action={action}>
      {back ? <input type="hidden" name="back" value={back} /> : null}
      {open ? null : <span class="badge warning">{words.closed}</span>}
      <button type="submit" name="open" value={open ? 'no' : 'yes'}>
        {names[what][open ? 0 : 1]}
      </button>
    </form>
  );
};
