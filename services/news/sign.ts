import { createHmac } from 'node:crypto';

/**
 * The signature header of a call: `t=<unix seconds>,v1=<HMAC-SHA256 of "<t>.<body>" in hex>`. Who receives it works the
 * same out and compares in constant time, and turns away what is older than some minutes.
 */
export const sign = (body: string, { secret, at }: { readonly secret: string; readonly at: Date }): string => {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
};
