import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Visitor } from '../access/visitor.ts';
import { frameWords } from '../words/frame.ts';
import { useView, useWords } from './view-context.ts';

export type Place = 'today' | 'roles' | 'candidates' | 'merges' | 'intake' | 'runs' | 'settings' | 'account';

const hrefs: Readonly<Record<Place, string>> = {
  today: '/',
  roles: '/roles',
  candidates: '/candidates',
  merges: '/merges',
  intake: '/intake',
  runs: '/runs',
  settings: '/settings',
  account: '/account',
};

const everybodys: readonly Place[] = ['today', 'roles', 'candidates', 'merges', 'intake', 'runs'];

export interface LayoutProps {
  readonly title: string;
  readonly place: Place | null;
  readonly children: ComponentChildren;
}

/** The page around every screen. Scripts and styles are files of our own: the content policy allows nothing else. */
export const Layout = ({ title, place, children }: LayoutProps) => {
  const { visitor, language, blind } = useView();
  const words = useWords(frameWords);
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="htmx-config" content='{"includeIndicatorStyles":false,"allowEval":false,"selfRequestsOnly":true}' />
        <title>{`${title} · shortlist95`}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/screen.css" />
        <link rel="stylesheet" href="/assets/desk.css" />
        <link rel="stylesheet" href="/assets/search.css" />
        <script src="/assets/htmx.js" defer />
        <script src="/assets/screen.js" defer />
      </head>
      <body class={blind ? 'blind' : undefined}>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <header class="top">
          <a class="brand" href="/">
            shortlist<b>95</b>
          </a>
          {visitor === null ? null : (
            <>
              <nav aria-label={words.main}>
                {everybodys.map((each) => (
                  <PlaceLink key={each} each={each} place={place} />
                ))}
                {visitor.role === 'administrator' ? <PlaceLink each="settings" place={place} /> : null}
              </nav>
              <SignedIn visitor={visitor} place={place} />
            </>
          )}
        </header>
        <main id="main">{children}</main>
      </body>
    </html>
  );
};

const PlaceLink = ({ each, place }: { each: Place; place: Place | null }) => {
  const { places } = useWords(frameWords);
  return (
    <a href={hrefs[each]} aria-current={each === place ? 'page' : undefined}>
      {places[each]}
    </a>
  );
};

/** Who is at the desk, and the switch that hides names from them. */
const SignedIn = ({ visitor, place }: { visitor: Visitor; place: Place | null }) => {
  const { blind, here } = useView();
  const words = useWords(frameWords);
  return (
    <div class="signed-in">
      <form method="post" action="/account/blind">
        <input type="hidden" name="back" value={here} />
        <button type="submit" name="blind" value={blind ? 'no' : 'yes'} class={blind ? 'on' : undefined}>
          {blind ? words.showNames : words.hideNames}
        </button>
      </form>
      <a href="/account" aria-current={place === 'account' ? 'page' : undefined}>
        <span class="unseen">{`${words.places.account}: ${words.signedIn} `}</span>
        {visitor.name}
      </a>
    </div>
  );
};

/** A whole document as text; everything in it is escaped by the renderer. */
export const renderPage = (page: VNode): string => `<!doctype html>${render(page)}`;
