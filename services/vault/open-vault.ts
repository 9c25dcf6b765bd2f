import type { Config } from '../../shared/config.ts';
import { createFolderVault } from './folder-vault.ts';
import { createS3Vault } from './s3-vault.ts';
import type { Vault } from './vault.ts';

/** In the data folder, or in an S3-compatible store where one is configured. */
export const openVault = ({ dataDir, originalsStore }: Pick<Config, 'dataDir' | 'originalsStore'>): Vault =>
  originalsStore === null ? createFolderVault(dataDir) : createS3Vault(originalsStore, dataDir);
