import { describe, expect, it } from 'vitest';
import { readCv } from '../read-cv.ts';

const kindsOf = (lines: readonly string[]) =>
  readCv(lines).sections.map(({ kind, heading }) => `${heading ?? '-'}: ${kind}`);

describe('sections', () => {
  it.each([
    ['# Berufserfahrung', 'experience'],
    ['# Parcours professionnel', 'experience'],
    ['# Experiencia laboral', 'experience'],
    ['# Esperienze lavorative', 'experience'],
    ['# Werkervaring', 'experience'],
    ['# Experiência profissional', 'experience'],
    ['# MES MISSIONS ACTUELLES', 'experience'],
    ['# Sprachkenntnisse', 'languages'],
    ['# Formation', 'education'],
  ])('%s', (heading, kind) => {
    expect(
      kindsOf(['# Harriet Featherstone', 'h@example.com', heading, 'Something below', '# Other', 'x']).join(),
    ).toContain(`: ${kind}`);
  });

  it('may be told by their look alone', () => {
    const found = readCv([
      '# Harriet Featherstone',
      'h@example.com',
      '# Experience',
      'MES Engineer, Foo Ltd\t2019 – 2022',
      '* Built it',
      '# Things I build at night',
      'A weather station for the allotment',
    ]);
    expect(found.sections.at(-1)).toMatchObject({ kind: 'other', heading: 'Things I build at night' });
    expect(found.employments[0]?.lines).toEqual([3, 4]);
  });

  it('are told by their words alone where the text tells nothing of type and white space', () => {
    const found = readCv([
      '- Harriet Featherstone',
      '- h@example.com',
      '- Work experience',
      '- 2019 –\tFoo Ltd\tMES Engineer',
      '- Kept the filling lines supplied with orders, training',
      '- training and labels.',
      '- Skills',
      '- Ignition',
    ]);
    expect(found.sections.map(({ kind }) => kind)).toEqual(['contact', 'experience', 'skills']);
    expect(found.employments.map(({ title, employer }) => `${title}, ${employer}`)).toEqual(['MES Engineer, Foo Ltd']);
  });

  it('give way to dated job titles set as headings of another style', () => {
    const found = readCv([
      '# Harriet Featherstone',
      'h@example.com',
      '# PAPERS',
      'Residence card',
      '# Global MES Architect\tOctober 2018 – today',
      'Blackmere Tyres plc, Leeds',
      '* Owner of the template',
      '# MES Lead Engineer\tMay 2014 – September 2018',
      'Blackmere Tyres plc, Leeds',
      '* Led the roll-out',
    ]);
    expect(found.employments.map(({ title }) => title)).toEqual(['Global MES Architect', 'MES Lead Engineer']);
  });

  it('are about spoken languages only where one is named', () => {
    const ofRow = (row: string) => kindsOf(['# Harriet Featherstone', 'h@example.com', '', row]).at(-1);
    expect(ofRow('Languages:\tJava 21, Kotlin, SQL')).toBe('Languages: skills');
    expect(ofRow('Languages:\tEnglish, Dutch B1')).toBe('Languages: languages');
  });

  it('may be several of one kind', () => {
    const found = readCv([
      '# Harriet Featherstone',
      '# Experience',
      '= Engineer – Foo Ltd\t2019 – 2022',
      '# Education',
      'BSc Chemistry, 2010',
      '# Earlier experience',
      '= Technician – Bar Ltd\t2012 – 2019',
    ]);
    expect(found.employments.map(({ employer }) => employer)).toEqual(['Foo Ltd', 'Bar Ltd']);
  });
});
