import type { ComponentProps } from 'preact';
import { settingWords } from '../words/desk.ts';
import { settingPageWords } from '../words/setting-pages.ts';
import { Layout } from './layout.tsx';
import { RunningSettings } from './setting-pages.tsx';
import { useWords } from './view-context.ts';

export const SettingsPage = (running: ComponentProps<typeof RunningSettings>) => {
  const words = useWords(settingWords);
  const more = useWords(settingPageWords);
  const entries = [
    ['/settings/users', words.users, words.usersWords],
    ['/settings/retention', words.retention, words.retentionWords],
    ['/settings/telling', words.telling, words.tellingWords],
    ['/settings/agency', more.agency, more.agencyWords],
    ['/lexicon', more.lexicon, more.lexiconWords],
    ['/settings/queues', more.queues, more.queuesWords],
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
      <RunningSettings {...running} />
    </Layout>
  );
};
