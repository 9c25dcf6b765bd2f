import { settingWords } from '../words/desk.ts';
import { Layout } from './layout.tsx';
import { useWords } from './view-context.ts';

export const SettingsPage = () => {
  const words = useWords(settingWords);
  const entries = [
    ['/settings/users', words.users, words.usersWords],
    ['/settings/retention', words.retention, words.retentionWords],
    ['/settings/telling', words.telling, words.tellingWords],
    ['/settings/audit', words.audit, words.auditWords],
  ] as const;
  return (
    <Layout title={words.title} place="settings">
      <h1>{words.title}</h1>
      <ul class="cards">
        {entries.map(([href, name, explained]) => (
          <li key={href} class="panel">
            <a href={href}>{name}</a>
            <small>{explained}</small>
          </li>
        ))}
      </ul>
    </Layout>
  );
};
