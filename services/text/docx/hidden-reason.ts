/** Why nobody sees a run of a DOCX. */
import type { HiddenReason } from '../../../shared/model/document.ts';
import type { Look } from './styles.ts';

/** `ground` is the paper or the cell behind the run ('rrggbb'), null where it cannot be told. */
export const hiddenReason = (look: Look, ground: string | null): HiddenReason | null => {
  if (look.hidden) return 'not-displayed';
  if (look.size !== undefined && look.size < 3) return 'tiny';
  const colour = look.colour ?? 'auto';
  const behind = look.shade ?? ground;
  if (behind === null || colour === 'auto') return null;
  const near = (a: string, b: string) =>
    /^[0-9a-f]{6}$/u.test(a) &&
    /^[0-9a-f]{6}$/u.test(b) &&
    [0, 2, 4].every(
      (i) => Math.abs(Number.parseInt(a.slice(i, i + 2), 16) - Number.parseInt(b.slice(i, i + 2), 16)) < 20,
    );
  return near(colour, behind) ? 'same-colour' : null;
};
