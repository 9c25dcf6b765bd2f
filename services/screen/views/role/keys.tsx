import { keyWords, roleWords } from '../../words/role.ts';
import { useWords } from '../view-context.ts';

/** What the keys do; opened by "?" or by hand, and left without script. */
export const Keys = () => {
  const words = useWords(keyWords);
  return (
    <details class="keys" id="keys">
      <summary>{useWords(roleWords).keysHint}</summary>
      <dl aria-label={words.title}>
        {words.keys.map(([key, explained]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{explained}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
