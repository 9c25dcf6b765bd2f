import { expect, it } from 'vitest';
import { readCv, readRemarks } from '../read-cv.ts';

it.each([
  'GAMP 5 certified (ISPE), 2019',
  'Lean Six Sigma Green Belt (2017)',
  'Six Sigma Black Belt',
  'PMP, 2020',
  'Siemens Opcenter Execution Certified Professional, 2022',
  'Certified Ignition Gold (Inductive Automation)',
  'Zertifizierter SAP ME Berater',
  'DELMIA Apriso Process Builder, certificate 2021',
  'PRINCE2 Practitioner',
  'TOGAF 9.2',
])('%s, in a section of its own and elsewhere', (certificate) => {
  const own = readCv(['# Harriet Featherstone', 'h@example.com', '# Certifications', `* ${certificate}`]);
  expect(own.certificates.map(({ value }) => value)).toEqual([certificate]);
  expect(readRemarks(certificate).certificates.map(({ value }) => value)).toEqual([certificate]);
});

it('no mere course', () => {
  expect(readRemarks('Tulip course (3 days, 2023)', 'Corso Tulip (3 giorni)').certificates).toEqual([]);
});
