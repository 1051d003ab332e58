/** The function, which gives its last result again while it is asked with the same. */
export function sameForSame<A extends readonly unknown[], R>(make: (...given: A) => R): (...given: A) => R {
  let last: { readonly given: A; readonly result: R } | undefined;
  return (...given) => {
    if (!last || last.given.some((each, index) => each !== given[index])) last = { given, result: make(...given) };
    return last.result;
  };
}
