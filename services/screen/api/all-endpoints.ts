import type { Endpoint } from './endpoint.ts';
import { candidateEndpoints } from './endpoints/candidate-endpoints.ts';
import { deskEndpoints } from './endpoints/desk-endpoints.ts';
import { keepingEndpoints } from './endpoints/keeping-endpoints.ts';
import { roleEndpoints } from './endpoints/role-endpoints.ts';
import { settingEndpoints } from './endpoints/setting-endpoints.ts';

export const allEndpoints: readonly Endpoint[] = [
  ...roleEndpoints,
  ...candidateEndpoints,
  ...keepingEndpoints,
  ...deskEndpoints,
  ...settingEndpoints,
];
