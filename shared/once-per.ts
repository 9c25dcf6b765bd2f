/** Something worked out once per object and kept as long as the object is. */
export const oncePer = <K extends object, T>(build: (key: K) => T): ((key: K) => T) => {
  const built = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const known = built.get(key);
    if (known) return known.value;
    const value = build(key);
    built.set(key, { value });
    return value;
  };
};
