import { describe, expect, it } from 'vitest';
import { readCv } from '../read-cv.ts';

describe('name', () => {
  it('stands in a page header, or has two surnames and particles', () => {
    expect(readCv(['# MARÍA JOSÉ DE LA FUENTE IBÁÑEZ', 'm@example.com']).name?.value).toBe(
      'María José de la Fuente Ibáñez',
    );
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
