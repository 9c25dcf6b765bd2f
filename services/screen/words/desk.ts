/** Runs, users, account, audit log, signing in: what is not about people or roles. */
import { longestPassword, shortestPassword } from '../access/passwords.ts';
import { inBoth } from './in-both.ts';

export const userWords = inBoth(
  {
    title: 'Users',
    problems: {
      incomplete: 'A user needs a name, an e-mail address and a role.',
      last: 'This is the last administrator. Make somebody else one first.',
    },
    link: (email: string) => `A link for ${email}, good for one sign-in within three days; hand it over yourself:`,
    name: 'Name',
    email: 'E-mail',
    role: 'Role',
    access: 'Access',
    change: 'Change',
    letIn: 'Let in again',
    shutOut: 'Shut out',
    makeLink: 'Make a sign-in link',
    add: 'Add somebody',
    addButton: 'Add',
    explained:
      'A viewer looks, a recruiter also decides and corrects, an administrator also changes settings and users.',
  },
  {
    title: 'Zugänge',
    problems: {
      incomplete: 'Ein Zugang braucht Namen, E-Mail-Adresse und Rolle.',
      last: 'Das ist die letzte Administration. Geben Sie zuerst jemand anderem diese Rolle.',
    },
    link: (email: string) =>
      `Ein Link für ${email}, gültig für eine Anmeldung binnen drei Tagen; geben Sie ihn selbst weiter:`,
    name: 'Name',
    email: 'E-Mail',
    role: 'Rolle',
    access: 'Zugang',
    change: 'Ändern',
    letIn: 'Wieder zulassen',
    shutOut: 'Aussperren',
    makeLink: 'Anmeldelink erstellen',
    add: 'Jemanden hinzufügen',
    addButton: 'Hinzufügen',
    explained:
      '„Ansicht“ sieht, „Personalberatung“ entscheidet und berichtigt auch, „Administration“ ändert auch Einstellungen und Zugänge.',
  },
);

export const accountWords = inBoth(
  {
    title: 'Account',
    signOut: 'Sign out',
    language: 'Language',
    asBrowser: 'As the browser asks',
    save: 'Save',
    password: 'Password',
    problems: {
      short: `A password needs at least ${shortestPassword} characters (at most ${longestPassword}). A sentence of your own is good.`,
      wrong: 'The current password is not right.',
    },
    current: 'Current password',
    wanted: 'New password',
    changePassword: 'Change password',
    setPassword: 'Set password',
    signsOut: 'Setting it signs you out everywhere else.',
    signedIn: 'Signed in',
    session: (since: string, seen: string) => `since ${since}, last seen ${seen}`,
    here: 'here',
    end: 'End',
    tokens: 'Tokens for programs',
    tokensBefore: 'A program that sends',
    tokensAfter: 'may do what you may.',
    newToken: 'The new token, shown this once:',
    token: (name: string, made: string) => `${name}, made ${made}`,
    lastUsed: (at: string) => `last used ${at}`,
    neverUsed: 'never used',
    revoke: 'Revoke',
    whatFor: 'What is it for?',
    make: 'Make a token',
  },
  {
    title: 'Konto',
    signOut: 'Abmelden',
    language: 'Sprache',
    asBrowser: 'Wie im Browser eingestellt',
    save: 'Speichern',
    password: 'Passwort',
    problems: {
      short: `Ein Passwort braucht mindestens ${shortestPassword} Zeichen (höchstens ${longestPassword}). Ein eigener Satz ist gut.`,
      wrong: 'Das bisherige Passwort stimmt nicht.',
    },
    current: 'Bisheriges Passwort',
    wanted: 'Neues Passwort',
    changePassword: 'Passwort ändern',
    setPassword: 'Passwort setzen',
    signsOut: 'Danach sind Sie überall sonst abgemeldet.',
    signedIn: 'Angemeldet',
    session: (since: string, seen: string) => `seit ${since}, zuletzt gesehen ${seen}`,
    here: 'hier',
    end: 'Beenden',
    tokens: 'Schlüssel für Programme',
    tokensBefore: 'Ein Programm, das',
    tokensAfter: 'sendet, darf, was Sie dürfen.',
    newToken: 'Der neue Schlüssel, nur dieses eine Mal gezeigt:',
    token: (name: string, made: string) => `${name}, erstellt ${made}`,
    lastUsed: (at: string) => `zuletzt benutzt ${at}`,
    neverUsed: 'nie benutzt',
    revoke: 'Widerrufen',
    whatFor: 'Wofür ist er?',
    make: 'Schlüssel erstellen',
  },
);

export const settingWords = inBoth(
  {
    title: 'Settings',
    users: 'Users',
    usersWords: 'Who may come in, and what they may do.',
    audit: 'Audit log',
    auditWords: 'Who did what and when, sealed against changes.',
    retention: 'Retention',
    retentionWords: 'How long people are kept, on which ground, and who is due.',
    telling: 'Telling others',
    tellingWords: 'Programs that are called when lists changed; mails and names.',
  },
  {
    title: 'Einstellungen',
    users: 'Zugänge',
    usersWords: 'Wer hereinkommt und was sie dürfen.',
    audit: 'Protokoll',
    auditWords: 'Wer was wann getan hat, gegen Änderungen versiegelt.',
    retention: 'Aufbewahrung',
    retentionWords: 'Wie lange Personen aufbewahrt werden, aus welchem Grund, und wer fällig ist.',
    telling: 'Anderen Bescheid geben',
    tellingWords: 'Programme, die aufgerufen werden, wenn sich Listen geändert haben; E-Mails und Namen.',
  },
);

export const auditWords = inBoth(
  {
    title: 'Audit log',
    whole: (entries: string) => `Whole: ${entries} entries, every seal fits.`,
    broken: (entry: string) =>
      `Broken at entry ${entry}: it, or one before it, was altered or removed outside the product.`,
    check: 'Check that nothing was altered',
    onlyAbout: 'Only about',
    all: 'All',
    number: 'No.',
    when: 'When',
    who: 'Who',
    what: 'What',
    about: 'About',
    details: 'Details',
  },
  {
    title: 'Protokoll',
    whole: (entries: string) => `Unversehrt: ${entries} Einträge, jedes Siegel passt.`,
    broken: (entry: string) =>
      `Verletzt bei Eintrag ${entry}: er oder einer davor wurde außerhalb des Produkts geändert oder entfernt.`,
    check: 'Prüfen, ob nichts verändert wurde',
    onlyAbout: 'Nur zu',
    all: 'Alle',
    number: 'Nr.',
    when: 'Wann',
    who: 'Wer',
    what: 'Was',
    about: 'Zu',
    details: 'Einzelheiten',
  },
);

export const signInWords = inBoth(
  {
    title: 'Sign in',
    problems: {
      incomplete: 'Enter your e-mail address and your password.',
      wrong: 'That address and password do not belong together.',
      'too-many': 'Too many tries. Wait a quarter of an hour, or ask an administrator for a sign-in link.',
      link: 'This link was used already or is too old. Ask an administrator for a new one.',
      provider: 'Signing in through the identity provider did not work. Try again.',
      unknown: 'The identity provider knows you, but nobody has given you access here. Ask an administrator.',
    },
    email: 'E-mail',
    password: 'Password',
    withProvider: "Sign in with your organisation's account",
    forgotten: 'No password yet, or forgotten? An administrator can make you a link, and',
    prints: 'prints one on the machine that runs shortlist95.',
    once: 'This link is good for one sign-in.',
  },
  {
    title: 'Anmelden',
    problems: {
      incomplete: 'Geben Sie E-Mail-Adresse und Passwort ein.',
      wrong: 'Adresse und Passwort gehören nicht zusammen.',
      'too-many':
        'Zu viele Versuche. Warten Sie eine Viertelstunde oder bitten Sie die Administration um einen Anmeldelink.',
      link: 'Dieser Link wurde schon benutzt oder ist zu alt. Bitten Sie die Administration um einen neuen.',
      provider: 'Die Anmeldung über den Identitätsdienst ging nicht. Versuchen Sie es noch einmal.',
      unknown:
        'Der Identitätsdienst kennt Sie, aber niemand hat Ihnen hier Zugang gegeben. Fragen Sie die Administration.',
    },
    email: 'E-Mail',
    password: 'Passwort',
    withProvider: 'Mit dem Konto Ihrer Organisation anmelden',
    forgotten: 'Noch kein Passwort, oder vergessen? Die Administration kann einen Link erstellen, und',
    prints: 'druckt einen auf dem Rechner, auf dem shortlist95 läuft.',
    once: 'Dieser Link gilt für eine Anmeldung.',
  },
);
