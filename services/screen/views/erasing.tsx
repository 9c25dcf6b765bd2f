import { Layout } from './layout.tsx';

export const ErasingPage = ({ candidateId, name, cvs }: { candidateId: string; name: string; cvs: number }) => (
  <Layout title="Erase" place="candidates">
    <h1>Erase {name}?</h1>
    <p>
      {cvs === 1 ? 'The CV' : `All ${cvs} CVs`}, the originals, what was read and scored, decisions, corrections and
      places in past lists are removed, and the name is blanked wherever somebody wrote it. It cannot be undone.
    </p>
    <p class="quiet">What stays names nobody: if the CV is dropped again, it is recognised and somebody is asked.</p>
    <form method="post" action={`/candidates/${candidateId}/erase`}>
      <label>
        <input type="checkbox" name="sure" value="yes" required /> I am sure
      </label>{' '}
      <button type="submit">Erase</button> <a href={`/candidates/${candidateId}`}>Keep</a>
    </form>
  </Layout>
);
