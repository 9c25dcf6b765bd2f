import { z } from 'zod';

/** Whether the address may be called is looked at when it is called. */
export const webhookBody = z.object({ url: z.url({ protocol: /^https?$/ }).max(2000) });
