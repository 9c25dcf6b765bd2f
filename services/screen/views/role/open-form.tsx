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
}) => (
  <form class="inline" method="post" action={action}>
    {back ? <input type="hidden" name="back" value={back} /> : null}
    {open ? null : <span class="badge warning">Closed</span>}
    <button type="submit" name="open" value={open ? 'no' : 'yes'}>
      {open ? `Close this ${what}` : `Open this ${what} again`}
    </button>
  </form>
);
