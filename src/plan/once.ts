/**
 * What follows from an object alone, worked out once for as long as that object is there. Plans and what was read of a sheet are
 * never changed in place: another state of them is another object.
 */
export function once<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    let held = made.get(of);
    if (held === undefined) made.set(of, (held = { value: make(of) }));
    return held.value;
  };
}
