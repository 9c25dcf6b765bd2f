import { erasingWords } from '../words/keeping.ts';
import { Layout } from './layout.tsx';
import { useWords } from './view-context.ts';

export const ErasingPage = ({ candidateId, name, cvs }: { candidateId: string; name: string; cvs: number }) => {
  const words = useWords(erasingWords);
  return (
    <Layout title={words.title} place="candidates">
      <h1>{words.ask(name)}</h1>
      <p>{words.goes(cvs)}</p>
      <p class="quiet">{words.stays}</p>
      <form method="post" action={`/candidates/${candidateId}/erase`}>
        <label>
          <input type="checkbox" name="sure" value="yes" required /> {words.sure}
        </label>{' '}
        <button type="submit">{words.erase}</button> <a href={`/candidates/${candidateId}`}>{words.keep}</a>
      </form>
    </Layout>
  );
};
