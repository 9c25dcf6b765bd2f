import type { UserRole } from '../../store/users.ts';

/** At the end of a person's page: what they may ask for, for whoever may give it. */
export const RightsPanel = ({ candidateId, role }: { readonly candidateId: string; readonly role: UserRole }) =>
  role === 'viewer' ? null : (
    <section class="panel">
      <h2>What the person may ask for</h2>
      <ul>
        <li>
          <a href={`/candidates/${candidateId}/letter`}>How they were assessed</a>, a letter to print
        </li>
        <li>
          <a href={`/candidates/${candidateId}/held.json`}>Everything held on them</a>, as a file
        </li>
        {role === 'administrator' ? (
          <li>
            <a href={`/candidates/${candidateId}/erase`}>Forget this person …</a>
          </li>
        ) : null}
      </ul>
    </section>
  );
