import { describe, expect, it } from 'vitest';
import { readCv } from '../read-cv.ts';

describe('name', () => {
  it('stands in a page header, or has two surnames and particles', () => {
    expect(readCv(['# MARÍA JOSÉ DE LA FUENTE IBÁÑEZ', 'm@example.com']).name?.value).toBe(
      'María José de la Fuente Ibáñez',
    );
  });
});

describe('degrees in front of a name', () => {
  it.each([
    ['Ing. Tomáš Vrba', 'Tomáš Vrba'],
    ['Dipl.-Wirt.-Ing. Greta Kolb', 'Greta Kolb'],
    ['Dipl. Ing. Greta Kolb', 'Greta Kolb'],
    ['ir. Wout Peeters', 'Wout Peeters'],
    ['Mgr. Ing. Tomáš Vrba', 'Tomáš Vrba'],
    ['Eng. Rui Sardinha', 'Rui Sardinha'],
    ['Dr. Greta Kolb', 'Dr. Greta Kolb'],
    ['Dr.-Ing. Greta Kolb', 'Dr.-Ing. Greta Kolb'],
  ])('%s', (written, name) => {
    expect(readCv([`# ${written}`, 'someone@example.com']).name?.value).toBe(name);
  });
});

describe('contact', () => {
  it('reads a national number by the country the person lives in', () => {
    const found = readCv(['# Harriet Featherstone', '10115 Berlin, Germany', 'Tel. 030 23125 417', 'h@example.com']);
    expect(found.phones.map(({ value }) => value)).toEqual(['+493023125417']);
  });

  it('finds links', () => {
    const found = readCv(['# Harriet Featherstone', 'h@example.com | linkedin.com/in/harriet-featherstone']);
    expect(found.links.map(({ value }) => value).join()).toContain('linkedin.com/in/harriet-featherstone');
  });
});

describe('city and country', () => {
  it.each([
    ['IT Manager - Mallow, Co. Cork - harriet@example.com - +353 20 910 4471', 'Mallow', 'Ireland'],
    ['Dax (40) - harriet@example.com - +33 1 99 00 55 12', 'Dax', 'France'],
    ['Leeds, UK | harriet@example.com', 'Leeds', 'United Kingdom'],
    ['Genk, BE | harriet@example.com', 'Genk', 'Belgium'],
    ['Dublin 8, Ireland · harriet@example.com', 'Dublin', 'Ireland'],
    ['Faenza (RA) | harriet@example.com', 'Faenza', 'Italy'],
    ['Woonplaats: Bedum (Groningen)', 'Bedum', 'Netherlands'],
    ['Washington, Tyne & Wear · harriet@example.com', 'Washington', 'United Kingdom'],
    ['Umeå, Sweden (moving to Gothenburg in spring) | harriet@example.com', 'Umeå', 'Sweden'],
  ])('%s', (line, city, country) => {
    const found = readCv(['# Harriet Featherstone', line]);
    expect([found.city?.value, found.country?.value]).toEqual([city, country]);
  });
});

describe('nationality and birth', () => {
  it('are recognised to be kept out, and give neither a permit nor a country', () => {
    const found = readCv([
      '# Harriet Featherstone',
      'h@example.com',
      'Nationality: Polish',
      'Born 12.04.1981 in Gdańsk',
    ]);
    expect(new Set(found.sensitive.map(({ kind }) => kind))).toEqual(new Set(['nationality', 'birth']));
    expect([found.permit, found.country]).toEqual([null, null]);
  });
});
