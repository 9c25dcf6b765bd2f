/** `npm run client`: writes the client beside this file. */
import { writeFileSync } from 'node:fs';
import { allEndpoints } from '../all-endpoints.ts';
import { describeApi } from '../describe-api.ts';
import { clientSource, type Description } from './client-source.ts';

writeFileSync(`${import.meta.dirname}/client.ts`, clientSource(describeApi(allEndpoints) as unknown as Description));
