import type { Endpoint } from './endpoint.ts';
import { candidateEndpoints } from './endpoints/candidate-endpoints.ts';
import { deskEndpoints } from './endpoints/desk-endpoints.ts';
import { roleEndpoints } from './endpoints/role-endpoints.ts';

export const allEndpoints: readonly Endpoint[] = [...roleEndpoints, ...candidateEndpoints, ...deskEndpoints];
