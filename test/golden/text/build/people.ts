/** Invented people whose CVs the golden documents are. */
import type { Block } from './sheet.ts';

const b = (kind: Block['kind'], text: string): Block => ({ kind, text });

export const head: readonly Block[] = [
  b('name', 'Ingrid Solberg'),
  b('p', 'MES Engineer for packaging lines'),
  b('p', 'Drammen, Norway · ingrid.solberg@example.com · +47 900 12 345'),
];

export const profile: readonly Block[] = [
  b('h2', 'Profile'),
  b(
    'p',
    'Engineer who keeps filling lines honest. Twelve years between the control system and the planner, most of them beside the operators who have to live with what was configured.',
  ),
];

export const experience: readonly Block[] = [
  b('h2', 'Experience'),
  b('h3', 'MES Engineer, Fjordbrygg AS'),
  b('p', '03/2019 – present'),
  b('li', 'Configured downtime and performance modules for six filling lines and trained four shifts on them.'),
  b('li', 'Wrote the interface that sends confirmed quantities to the business system every ten minutes.'),
  b('li', 'Reduced unexplained stops from a third of all stops to one in twenty.'),
  b('h3', 'Automation Technician, Nordvik Packaging'),
  b('p', '08/2013 – 02/2019'),
  b('li', 'Maintained controllers and panels on two cartoning lines, nights included.'),
  b('li', 'Replaced paper checklists with a tablet form that the crew designed.'),
];

export const education: readonly Block[] = [
  b('h2', 'Education'),
  b('p', 'Bachelor of Automation, Trondheim, 2013'),
];

export const contact: readonly Block[] = [
  b('h2', 'Contact'),
  b('p', 'Drammen, Norway'),
  b('p', 'ingrid.solberg@example.com'),
  b('p', '+47 900 12 345'),
];

export const skills: readonly Block[] = [
  b('h2', 'Skills'),
  b('li', 'Line performance'),
  b('li', 'Structured text'),
  b('li', 'Relational databases'),
  b('li', 'Operator training'),
];

export const languages: readonly Block[] = [
  b('h2', 'Languages'),
  b('p', 'Norwegian, native'),
  b('p', 'English, C1'),
  b('p', 'German, B1'),
];
