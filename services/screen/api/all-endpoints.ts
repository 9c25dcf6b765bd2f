import type { Endpoint } from './endpoint.ts';
import { accountEndpoints } from './endpoints/account-endpoints.ts';
import { briefEndpoints } from './endpoints/brief-endpoints.ts';
import { candidateEndpoints } from './endpoints/candidate-endpoints.ts';
import { decisionEndpoints } from './endpoints/decision-endpoints.ts';
import { digestEndpoints } from './endpoints/digest-endpoints.ts';
import { documentEndpoints } from './endpoints/document-endpoints.ts';
import { houseEndpoints } from './endpoints/house-endpoints.ts';
import { keepingEndpoints } from './endpoints/keeping-endpoints.ts';
import { paperEndpoints } from './endpoints/paper-endpoints.ts';
import { roleEndpoints } from './endpoints/role-endpoints.ts';
import { runEndpoints } from './endpoints/run-endpoints.ts';
import { settingEndpoints } from './endpoints/setting-endpoints.ts';

export const allEndpoints: readonly Endpoint[] = [
  ...roleEndpoints,
  ...briefEndpoints,
  ...decisionEndpoints,
  ...candidateEndpoints,
  ...keepingEndpoints,
  ...paperEndpoints,
  ...documentEndpoints,
  ...runEndpoints,
  ...accountEndpoints,
  ...digestEndpoints,
  ...settingEndpoints,
  ...houseEndpoints,
];
