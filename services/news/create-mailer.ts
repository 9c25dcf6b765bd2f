import { createTransport } from 'nodemailer';
import type { Mail } from './digest-mail.ts';

/** @throws when the server does not take the mail, for the queue to try again */
export type SendMail = (to: string, mail: Mail) => Promise<void>;

const timeoutMs = 20_000;

/** @param options.url smtp:// or smtps://, with user and password where the server asks for them */
export const createMailer = ({ url, from }: { readonly url: string; readonly from: string }): SendMail => {
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // What a text says must never be taken for a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (to, { subject, text }) => {
    const headers = { 'Auto-Submitted': 'auto-generated' };
    await transport.sendMail({ from, to: { name: '', address: to }, subject, text, headers });
  };
};
