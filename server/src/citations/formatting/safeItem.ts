import type { CslItem } from '../reference';
import { DATE_VARIABLES, ITEM_TYPES, NAME_VARIABLES } from '../references/variables';

/** A copy of an item that the processor can take, whatever a file wrote into it: what has the wrong shape is left out. */
export function safeItem(item: CslItem): Record<string, unknown> {
  const safe: Record<string, unknown> = {
    id: String(item.id),
    type: ITEM_TYPES.has(item.type) ? item.type : 'document',
  };
  for (const [key, value] of Object.entries(item)) {
    if (key === 'id' || key === 'type' || value === null || value === undefined) continue;
    if (NAME_VARIABLES.has(key)) {
      const names = (Array.isArray(value) ? value : [value]).map(safeName).filter(each => each !== null);
      if (names.length > 0) safe[key] = names;
    } else if (DATE_VARIABLES.has(key)) {
      const date = safeDate(value);
      if (date) safe[key] = date;
    } else if (typeof value === 'string' || typeof value === 'number') safe[key] = value;
  }
  return safe;
}

function safeName(name: unknown): Record<string, unknown> | null {
  if (typeof name === 'string') return name.trim() === '' ? null : { literal: name };
  if (!name || typeof name !== 'object') return null;
  const parts = Object.entries(name).filter(([, value]) => typeof value === 'string' || typeof value === 'boolean');
  const safe = Object.fromEntries(parts);
  return safe.family || safe.literal || safe.given ? safe : null;
}

function safeDate(date: unknown): Record<string, unknown> | null {
  if (typeof date === 'string' || typeof date === 'number') return { raw: String(date) };
  if (!date || typeof date !== 'object') return null;
  const { 'date-parts': parts, season, circa, literal, raw } = date as Record<string, unknown>;
  const dates = (Array.isArray(parts) ? parts : [])
    .filter(Array.isArray)
    .map(each => each.slice(0, 3).map(Number).filter(Number.isFinite))
    .filter(each => each.length > 0)
    .slice(0, 2);
  const safe: Record<string, unknown> = {};
  if (dates.length > 0) safe['date-parts'] = dates;
  else if (typeof literal === 'string') safe.literal = literal;
  else if (typeof raw === 'string') safe.raw = raw;
  else return null;
  if (typeof season === 'number' || typeof season === 'string') safe.season = season;
  if (circa) safe.circa = true;
  return safe;
}
