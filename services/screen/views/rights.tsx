import type { UserRole } from '../../store/users.ts';
import { rightsWords } from '../words/keeping.ts';
import { useWords } from './view-context.ts';

/** At the end of a person's page: what they may ask for, for whoever may give it. */
export const RightsPanel = ({ candidateId, role }: { readonly candidateId: string; readonly role: UserRole }) => {
  const words = useWords(rightsWords);
  return role === 'viewer' ? null : (
    <section class="panel">
      <h2>{words.title}</h2>
      <ul>
        <li>
          <a href={`/candidates/${candidateId}/letter.pdf`}>{words.letter}</a>
          {words.letterAfter}
        </li>
        <li>
          <a href={`/candidates/${candidateId}/held.pdf`}>{words.held}</a>
          {words.heldAfter}
          <a href={`/candidates/${candidateId}/held.json`}>{words.asJson}</a>
        </li>
        {role === 'administrator' ? (
          <li>
            <a href={`/candidates/${candidateId}/erase`}>{words.forget}</a>
          </li>
        ) : null}
      </ul>
    </section>
  );
};
