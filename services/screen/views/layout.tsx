import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';

export type Place = 'roles' | 'candidates' | 'merges' | 'intake' | 'runs' | 'settings' | 'account';

const places: readonly { readonly place: Place; readonly href: string; readonly name: string }[] = [
  { place: 'roles', href: '/', name: 'Roles' },
  { place: 'candidates', href: '/candidates', name: 'Candidates' },
  { place: 'merges', href: '/merges', name: 'Merges' },
  { place: 'intake', href: '/intake', name: 'Intake' },
  { place: 'runs', href: '/runs', name: 'Runs' },
  { place: 'account', href: '/account', name: 'Account' },
];

export interface LayoutProps {
  readonly title: string;
  readonly place: Place | null;
  readonly children: ComponentChildren;
}

/** The page around every screen. Scripts and styles are files of our own: the content policy allows nothing else. */
export const Layout = ({ title, place, children }: LayoutProps) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="htmx-config" content='{"includeIndicatorStyles":false,"allowEval":false,"selfRequestsOnly":true}' />
      <title>{`${title} · shortlist95`}</title>
      <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/assets/screen.css" />
      <script src="/assets/htmx.js" defer />
      <script src="/assets/screen.js" defer />
    </head>
    <body>
      <a class="skip" href="#main">
        Skip to content
      </a>
      <header class="top">
        <a class="brand" href="/">
          shortlist<b>95</b>
        </a>
        <nav aria-label="Main">
          {places.map((entry) => (
            <a key={entry.place} href={entry.href} aria-current={entry.place === place ? 'page' : undefined}>
              {entry.name}
            </a>
          ))}
        </nav>
      </header>
      <main id="main">{children}</main>
    </body>
  </html>
);

/** A whole document as text; everything in it is escaped by the renderer. */
export const renderPage = (page: VNode): string => `<!doctype html>${render(page)}`;
