/** Adds to the list under a key; lists grow in place, so that a text of one word ten thousand times stays linear. */
export const addTo = <K, V>(lists: Map<K, V[]>, key: K, value: V): void => {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
};
