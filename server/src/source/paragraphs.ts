import type { PlacedPiece } from './layout';
import type { Paragraph, Unit } from './reading';

/** Paragraphs and points, and the units with the index of the paragraph that holds each. */
export function readParagraphs(
  pieces: readonly PlacedPiece[],
  units: readonly Unit[],
  firstUnits: readonly number[],
): { paragraphs: Paragraph[]; units: Unit[] } {
  const paragraphs: Paragraph[] = [];
  const placed = units.slice();
  pieces.forEach((piece, index) => {
    const { block, offset } = piece;
    if (block.kind === 'rule' || piece.isHeading) return;
    const end = offset + block.end;
    const last = paragraphs.at(-1);
    if (piece.continues && last) {
      paragraphs[paragraphs.length - 1] = { ...last, range: { ...last.range, end }, content: { ...last.content, end } };
    } else {
      const start = offset + block.start;
      const { marker } = block;
      const number = marker?.label && /^\d+$/.test(marker.label) ? Number(marker.label) : null;
      paragraphs.push({
        label: marker?.label ?? null,
        number,
        meant: number,
        portion: null,
        portionRange: null,
        range: { start, end },
        content: { start: marker ? offset + marker.end : start, end },
      });
    }
    const behind = firstUnits[index + 1] ?? units.length;
    for (let unit = firstUnits[index]!; unit < behind; unit++) {
      placed[unit] = { ...placed[unit]!, paragraph: paragraphs.length - 1 };
    }
  });
  return { paragraphs, units: placed };
}
