import type { Reference, References } from '../reference';

/** The references in the order given; of two with one id, the first is got by it. */
export function createReferences(list: Iterable<Reference>): References {
  const byId = new Map<string, Reference>();
  for (const each of list) if (!byId.has(each.id)) byId.set(each.id, each);
  return { size: byId.size, get: id => byId.get(id), all: () => byId.values() };
}

/** Several collections as one: an earlier one's reference shadows a later one's. Takes no time until it is asked. */
export function joinReferences(...layers: readonly References[]): References {
  const find = (id: string, before = layers.length) => {
    for (let index = 0; index < before; index += 1) {
      const found = layers[index]!.get(id);
      if (found) return found;
    }
    return undefined;
  };
  const all = function* () {
    for (const [index, layer] of layers.entries()) {
      for (const each of layer.all()) if (!find(each.id, index)) yield each;
    }
  };
  return {
    get size() {
      let count = 0;
      for (const _ of all()) count += 1;
      return count;
    },
    get: id => find(id),
    all,
    layers,
  };
}
