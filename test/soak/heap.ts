import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Probe, TestClient } from '../protocol/client';

/** A heap snapshot as V8 writes it: flat lists of numbers, whose meaning `meta` tells. */
interface HeapSnapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: string[]; readonly node_types: [string[]] } };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

export type HeapProbe = Probe & { readonly data: number };

/** What a process shows, and how many bytes of data it keeps: compiled code, which depends on how long it runs, is left out. */
export async function probeHeap(client: TestClient): Promise<HeapProbe> {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-heap-'));
  try {
    const path = join(folder, 'heap.heapsnapshot');
    const probe = await client.probe(path);
    return { ...probe, data: dataBytes(JSON.parse(readFileSync(path, 'utf8'))) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function dataBytes({ snapshot, nodes, strings }: HeapSnapshot): number {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, name, size] = ['type', 'name', 'self_size'].map(each => fields.indexOf(each)) as [
    number,
    number,
    number,
  ];
  let sum = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = types[0][nodes[at + type]!]!;
    const isCode = kind === 'code' || kind === 'object shape' || strings[nodes[at + name]!]!.startsWith('system /');
    if (!isCode) sum += nodes[at + size]!;
  }
  return sum;
}
