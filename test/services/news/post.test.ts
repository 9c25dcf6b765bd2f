import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublic } from '../../../services/news/is-public.ts';
import { post, RefusedAddress } from '../../../services/news/post.ts';
import { sign } from '../../../services/news/sign.ts';

let server: Server;
let port = 0;
const asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host} ${request.url}`);
    request.resume();
    if (request.url === '/elsewhere') response.writeHead(302, { location: '/here' });
    else response.writeHead(204);
    response.end();
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

const call = (url: string, allowPrivate = true) => ({ url, body: '{}', headers: {}, allowPrivate });
const namesTo = (address: string) => async () => [{ address, family: 4 }];

describe('a call', () => {
  it('goes to the address its name was looked up to, under its name', async () => {
    const url = `http://hooks.example.com:${port}/here`;
    expect(await post(call(url), namesTo('127.0.0.1'))).toBe(204);
    expect(asked.at(-1)).toBe(`POST hooks.example.com:${port} /here`);
  });

  it('follows no redirect', async () => {
    const before = asked.length;
    expect(await post(call(`http://127.0.0.1:${port}/elsewhere`))).toBe(302);
    expect(asked.length).toBe(before + 1);
  });

  it('is refused before anything is sent when any address is private', async () => {
    const before = asked.length;
    const refused = [
      () => post(call(`http://127.0.0.1:${port}/`, false)),
      () => post(call(`http://[::1]:${port}/`, false)),
      () => post(call(`http://localhost:${port}/`, false)),
      () => post(call(`http://2130706433:${port}/`, false)),
      () => post(call(`http://[::ffff:127.0.0.1]:${port}/`, false)),
      () => post(call(`http://hooks.example.com:${port}/`, false), namesTo('10.1.2.3')),
      () =>
        post(call(`http://hooks.example.com:${port}/`, false), async () => [
          { address: '93.184.215.14', family: 4 },
          { address: '127.0.0.1', family: 4 },
        ]),
      () => post(call('file:///etc/hostname')),
    ];
    for (const one of refused) await expect(one()).rejects.toThrow(RefusedAddress);
    expect(asked.length).toBe(before);
  });
});

it.each([
  ['8.8.8.8', true],
  ['172.15.0.1', true],
  ['172.16.0.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['255.255.255.255', false],
  ['2606:4700::1111', true],
  ['::1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['example.com', false],
])('%s is public: %s', (address, expected) => expect(isPublic(address)).toBe(expected));

it('the signature holds time and body', () => {
  const signature = sign('{"a":1}', { secret: 's', at: new Date(1_700_000_000_500) });
  const expected = createHmac('sha256', 's').update('1700000000.{"a":1}').digest('hex');
  expect(signature).toBe(`t=1700000000,v1=${expected}`);
});
