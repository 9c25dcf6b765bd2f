/** What changed since somebody's last mail -> a mail, where there is something for them. */
import { digestMail } from '../services/news/digest-mail.ts';
import { findNews } from '../services/news/news.ts';
import { loadChanges } from '../services/store/news/load-changes.ts';
import { loadSubscription, saveMailed } from '../services/store/news/subscriptions.ts';
import { loadUser } from '../services/store/users.ts';
import type { Handler } from './line.ts';

/** Sent, then noted: after a crash in between it is sent twice, never not at all. */
export const sendDigest: Handler<'send-digest'> = async ({ userId }, { db, telling }) => {
  const user = await loadUser(db, userId);
  const subscription = await loadSubscription(db, userId);
  if (!telling?.sendMail || user === null || user.disabled || !subscription.mail) return 'gone';
  const until = new Date();
  const changes = await loadChanges(db, { userId, since: subscription.mailedUntil });
  const news = findNews(changes, subscription);
  if (news.length > 0) {
    const naming = user.blind ? 'codes' : telling.naming;
    const language = user.language === 'de' ? 'de' : 'en';
    await telling.sendMail(user.email, digestMail(news, { naming, language, publicUrl: telling.publicUrl }));
  }
  await saveMailed(db, userId, until);
  return news.length > 0 ? 'done' : 'unchanged';
};
