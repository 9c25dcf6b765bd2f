import { createEmptyDatabase } from '../../support/database.ts';
import { describeQueues } from './queue-suite.ts';

describeQueues('PostgreSQL', async () => ({ postgresUrl: await createEmptyDatabase() }));
