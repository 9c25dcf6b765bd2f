export const recordOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> => {
  const record: Partial<Record<K, V>> = {};
  for (const key of keys) record[key] = value(key);
  return record as Record<K, V>;
};
