/** Plain text in several encodings, Markdown and HTML. */
import iconv from 'iconv-lite';
import type { Golden } from './golden.ts';

const golden = (slug: string, file: string, bytes: Uint8Array, ...reading: string[]): Golden => ({ slug, file, bytes, reading });
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const encoded = (text: string, encoding: string): Uint8Array => new Uint8Array(iconv.encode(text, encoding));

const german = 'LEBENSLAUF\n\nIngrid Müller, Straße 5, Köln – „MES“ für 5 € pro Stück\n\n- Qualität geprüft\n- Rückmeldung geändert\n';
const germanReading = ['# LEBENSLAUF', 'Ingrid Müller, Straße 5, Köln – „MES“ für 5 € pro Stück', '• Qualität geprüft', '• Rückmeldung geändert'];

export const texts: readonly Golden[] = [
  golden('txt-utf-8', 'source.txt', utf8(`\ufeff${german}`), ...germanReading),
  golden('txt-utf-16-little', 'source.txt', new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(german, 'utf16le')])), ...germanReading),
  golden('txt-utf-16-big', 'source.txt', encoded(`\ufeff${german}`, 'utf-16be'), ...germanReading),
  golden('txt-windows-1252', 'source.txt', encoded(german, 'windows-1252'), ...germanReading),
  golden(
    'txt-iso-8859-15',
    'source.txt',
    encoded('Expérience\n==========\nIngénieure à Besançon, où elle a créé la ligne nº 3.\nDisponible dès février.\n', 'iso-8859-15'),
    '# Expérience',
    'Ingénieure à Besançon, où elle a créé la ligne nº 3.',
    'Disponible dès février.',
  ),
  golden(
    'txt-iso-8859-2',
    'source.txt',
    encoded(
      'Życiorys\n\nInżynier systemów produkcji w Łodzi, odpowiedzialny za wdrożenie modułów jakości i śledzenia partii.\nPraca z zespołem utrzymania ruchu, później też z działem planowania.\nZnajomość języków: polski, angielski, niemiecki.\n',
      'iso-8859-2',
    ),
    'Życiorys',
    'Inżynier systemów produkcji w Łodzi, odpowiedzialny za wdrożenie modułów jakości i śledzenia partii.',
    'Praca z zespołem utrzymania ruchu, później też z działem planowania.',
    'Znajomość języków: polski, angielski, niemiecki.',
  ),
  golden(
    'txt-columns-by-spaces',
    'cv',
    utf8('EXPERIENCE\n\nMES Engineer, Fjordbrygg AS          03/2019 - present\n  * Six filling lines\n    and four shifts\n\f\nEDUCATION\n\nBachelor of Automation\n'),
    '# EXPERIENCE',
    'MES Engineer, Fjordbrygg AS→03/2019 - present',
    '• Six filling lines',
    'and four shifts',
    '=== 2',
    '# EDUCATION',
    'Bachelor of Automation',
  ),
  golden(
    'md-marks',
    'source.md',
    utf8(
      '---\ntitle: x\n---\n# Role\n\nWe need an **MES engineer** who *likes* [filling](https://example.com/a) lines.\n\nMust\n----\n- three years\n1. on site\n\n| Topic | Weight |\n|---|---|\n| Execution | must |\n\n<!-- not for you -->\n***\n`done`\n',
    ),
    '# Role',
    'We need an MES engineer who likes filling (https://example.com/a) lines.',
    '# Must',
    '• three years',
    '• 1. on site',
    'Topic→Weight',
    'Execution→must',
    'done',
  ),
  golden(
    'html-page',
    'source.html',
    utf8(
      '<!doctype html><html><head><title>x</title><style>.d{float:right}</style><script>alert(1)</script></head><body><h1>Ingrid Solberg</h1><p>MES&nbsp;Engineer &amp; trainer<br>Drammen</p><h3>Fjordbrygg AS <span class="d">2019 – present</span></h3><ul><li>Six <b>filling</b> lines<li>Four shifts</ul><table><tr><td>Execution</td><td>expert</td></tr></table></body></html>',
    ),
    '# Ingrid Solberg',
    'MES Engineer & trainer',
    'Drammen',
    '# Fjordbrygg AS→2019 – present',
    '• Six filling lines',
    '• Four shifts',
    'Execution→expert',
  ),
  golden(
    'html-hidden',
    'source.html',
    utf8(
      '<html><head><style>.x{display:none} .w{color:#fff}</style></head><body><p>Keeps filling lines honest</p><p class="x">display none</p><p class="w">white letters</p><div style="background:#123456"><p style="color:white">White on dark is read</p></div><p style="font-size:1px">tiny words</p><p hidden>hidden words</p><p style="position:absolute;left:-9999px">far away</p></body></html>',
    ),
    'Keeps filling lines honest',
    'White on dark is read',
    '!! not-displayed: display none',
    '!! same-colour: white letters',
    '!! tiny: tiny words',
    '!! not-displayed: hidden words',
    '!! off-page: far away',
  ),
];
